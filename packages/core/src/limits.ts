/** Where Factomos is. */
export const DEFAULT_BASE_URL = 'https://app.factomos.com';

/** Calls that Factomos answers for a token and a day of Paris, unless agreed otherwise. */
export const DEFAULT_DAILY_LIMIT = 500;

/** Invoices of a status that one call lists at most. */
export const INVOICES_PER_PAGE = 50;

/** PHP reads that many variables of a request (`max_input_vars`) and drops the rest silently. */
export const MAX_INPUT_VARS = 1000;
