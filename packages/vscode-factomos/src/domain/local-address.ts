/** The default address of `factomos-sandbox start`. */
export const SANDBOX_URL = 'http://127.0.0.1:4280';
