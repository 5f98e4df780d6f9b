/** The address of Factomos. */
export const DEFAULT_BASE_URL = 'https://app.factomos.com';

/** Calls per token and day (in Paris) that Factomos answers, unless agreed otherwise. */
export const DEFAULT_DAILY_LIMIT = 500;

/** The most invoices that one call of listInvoice returns. */
export const INVOICES_PER_PAGE = 50;

/** The number of variables that PHP reads of a request (`max_input_vars`). It silently drops the rest. */
export const MAX_INPUT_VARS = 1000;
