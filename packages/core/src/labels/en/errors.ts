import * as server from '../../catalogue/spec/server-messages.ts';
import { invoiceStatuses } from '../../catalogue/spec/choices.ts';
import { type ErrorLabel, type ErrorMessage } from '../shared/label.ts';

const notFound = (what: string, id: string): ErrorLabel => ({
  meaning: `There is no ${what} with this ${id} in this account.`,
  hint: `Check ${id}: it is Factomos's own identifier, not the number on the document.`,
});

const labels: Readonly<Record<ErrorMessage, ErrorLabel>> = {
  [server.MISSING_TOKEN]: {
    meaning: 'The request had no token.',
    hint: 'Set the API token of your Factomos account.',
  },
  [server.MISSING_REQUEST]: {
    meaning: 'The request had no encrypted part.',
    hint: 'Check whether something between here and Factomos (a proxy, a redirection) drops the body of the request.',
  },
  [server.INVALID_TOKEN]: {
    meaning: 'Factomos does not know this token.',
    hint: 'Check the API token: it may have been mistyped, or replaced when the application was authorised again.',
  },
  [server.TOO_MANY_CALLS]: {
    meaning:
      "The day's calls are used up (500 a day by default, shared by every program that uses this token).",
    hint: 'Wait until midnight in Paris, or ask Factomos for a higher limit.',
  },
  [server.INVALID_REQUEST]: {
    meaning: 'Factomos could not decrypt the request.',
    hint: 'Check the API secret: it must be the one that belongs to this token.',
  },
  [server.ACTION_NOT_FOUND]: {
    meaning: 'Factomos does not know this action, or could not read which one was requested.',
    hint: 'Check the name of the action, and that the API secret belongs to this token.',
  },
  'Client not found': notFound('client', 'client_id'),
  'Service not found': notFound('service', 'service_id'),
  'Invoice not found': notFound('invoice', 'invoice_id'),
  'Estimate not found': notFound('estimate', 'estimate_id'),
  'Expense not found': notFound('expense', 'expense_id'),
  [server.ACCOUNT_NOT_FOUND]: {
    meaning: 'There is no account with this company_id.',
    hint: 'Check company_id.',
  },
  [server.ACTION_NOT_AUTHORIZED]: {
    meaning: 'Only Factomos partners may do this.',
    hint: 'Use a partner token, or ask Factomos to become a partner.',
  },
  [server.USERNAME_NOT_AVAILABLE]: {
    meaning: 'There is already a Factomos account with this username.',
    hint: 'Use another email address, or sign in to the account that exists.',
  },
  [server.INVALID_SUBSCRIPTION_STATUS]: {
    meaning: 'The status is not one of active, readonly, blocked.',
    hint: 'Send one of active, readonly, blocked.',
  },
  [server.TOKEN_WITHOUT_ACCOUNT]: {
    meaning: 'This is a token of a partner that belongs to no account.',
    hint: 'Use the token of an account.',
  },
  [server.INVALID_CATEGORY]: {
    meaning: 'The category is neither services nor produits.',
    hint: 'Send services or produits, or leave category out.',
  },
  [server.INVALID_INVOICE_STATUS]: {
    meaning: 'Factomos does not know this status.',
    hint: `Send one of ${invoiceStatuses.join(', ')}.`,
  },
  [server.INVALID_PAGE_INDEX]: {
    meaning: 'The row in page_index is above the number of invoices.',
    hint: 'Start from row 0 again, or let iterateInvoices walk the pages.',
  },
  [server.SEVERAL_PAYMENTS]: {
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
