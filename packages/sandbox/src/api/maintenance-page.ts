/** The page of a site under maintenance, sent with status 200. */
export const MAINTENANCE_PAGE = `<!DOCTYPE html>
<html lang="fr"><head><title>Maintenance</title></head>
<body><h1>Maintenance en cours</h1><p>Le service sera de retour dans quelques minutes.</p></body></html>
`;
