import { invoiceStatuses } from '../../catalogue/spec/choices.ts';
import { type ErrorLabel, type ErrorMessage } from '../shared/label.ts';

const notFound = (what: string, id: string): ErrorLabel => ({
  meaning: `There is no ${what} with this ${id} in this account.`,
  hint: `Check ${id}: it is Factomos's own identifier, not the number on the document.`,
});

const labels: Readonly<Record<ErrorMessage, ErrorLabel>> = {
  'Missing Token': {
    meaning: 'The request had no token.',
    hint: 'Set the API token of your Factomos account.',
  },
  'Missing Crypted Request': {
    meaning: 'The request had no encrypted part.',
    hint: 'Check whether something between here and Factomos (a proxy, a redirection) drops the body of the request.',
  },
  'Invalid Token': {
    meaning: 'Factomos does not know this token.',
    hint: 'Check the API token: it may have been mistyped, or replaced when the application was authorised again.',
  },
  'Too many API calls for the day': {
    meaning:
      "The day's calls are used up (500 a day by default, shared by every program that uses this token).",
    hint: 'Wait until midnight in Paris, or ask Factomos for a higher limit.',
  },
  'Invalid Crypted Request': {
    meaning: 'Factomos could not decrypt the request.',
    hint: 'Check the API secret: it must be the one that belongs to this token.',
  },
  'Action not found or invalid': {
    meaning: 'Factomos does not know this action, or could not read which one was requested.',
    hint: 'Check the name of the action, and that the API secret belongs to this token.',
  },
  'Client not found': notFound('client', 'client_id'),
  'Service not found': notFound('service', 'service_id'),
  'Invoice not found': notFound('invoice', 'invoice_id'),
  'Estimate not found': notFound('estimate', 'estimate_id'),
  'Expense not found': notFound('expense', 'expense_id'),
  'Account not found': {
    meaning: 'There is no account with this company_id.',
    hint: 'Check company_id.',
  },
  'Action not authorized': {
    meaning: 'Only Factomos partners may do this.',
    hint: 'Use a partner token, or ask Factomos to become a partner.',
  },
  'Username not available': {
    meaning: 'There is already a Factomos account with this username.',
    hint: 'Use another email address, or sign in to the account that exists.',
  },
  'Parameter subscription_status invalid': {
    meaning: 'The status is not one of active, readonly, blocked.',
    hint: 'Send one of active, readonly, blocked.',
  },
  'Your Token is not associated with a Factomos account': {
    meaning: 'This is a token of a partner that belongs to no account.',
    hint: 'Use the token of an account.',
  },
  'The category of the service must be one of the following (services, produits)': {
    meaning: 'The category is neither services nor produits.',
    hint: 'Send services or produits, or leave category out.',
  },
  'Invalid parameter invoice_status': {
    meaning: 'Factomos does not know this status.',
    hint: `Send one of ${invoiceStatuses.join(', ')}.`,
  },
  'Invalid parameter page_index': {
    meaning: 'The row in page_index is above the number of invoices.',
    hint: 'Start from row 0 again, or let iterateInvoices walk the pages.',
  },
  'Several payments for this invoice, you have to add the parameter payment_id': {
    meaning: 'The invoice has several payments, so Factomos cannot tell which one to change.',
    hint: 'Send payment_id.',
  },
};

const byMessage: Readonly<Record<string, ErrorLabel>> = labels;

/** The meaning and hint for a message of the catalogue, undefined for any other text. */
export function errorLabel(message: string): ErrorLabel | undefined {
  const [, missing] = /^Missing parameter (\w+)$/.exec(message) ?? [];
  if (missing !== undefined) return { meaning: `The request had no ${missing}.`, hint: `Send ${missing}.` };
  return Object.hasOwn(byMessage, message) ? byMessage[message] : undefined;
}
