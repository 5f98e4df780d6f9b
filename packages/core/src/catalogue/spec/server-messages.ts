/** The messages of Factomos that name no parameter or object alone: `error-entry.ts` forms the others. */
export const MISSING_TOKEN = 'Missing Token';
export const MISSING_REQUEST = 'Missing Crypted Request';
export const INVALID_TOKEN = 'Invalid Token';
export const TOO_MANY_CALLS = 'Too many API calls for the day';
export const INVALID_REQUEST = 'Invalid Crypted Request';
export const ACTION_NOT_FOUND = 'Action not found or invalid';
export const ACTION_NOT_AUTHORIZED = 'Action not authorized';
export const ACCOUNT_NOT_FOUND = 'Account not found';
export const USERNAME_NOT_AVAILABLE = 'Username not available';
export const INVALID_SUBSCRIPTION_STATUS = 'Parameter subscription_status invalid';
export const TOKEN_WITHOUT_ACCOUNT = 'Your Token is not associated with a Factomos account';
export const INVALID_CATEGORY =
  'The category of the service must be one of the following (services, produits)';
export const INVALID_INVOICE_STATUS = 'Invalid parameter invoice_status';
export const INVALID_PAGE_INDEX = 'Invalid parameter page_index';
export const SEVERAL_PAYMENTS = 'Several payments for this invoice, you have to add the parameter payment_id';
