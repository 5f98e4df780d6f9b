/** Where Factomos itself runs. */
export const FACTOMOS_URL = 'https://app.factomos.com';
