import { type ActionName, type WriteActionName } from '../../catalogue/catalogue.ts';
import { type Resource } from '../../catalogue/spec/define-actions.ts';
import { type Label } from '../shared/label.ts';

/** The name of each action and what it does. */
export const actions = {
  createAccount: {
    name: 'Create an Account',
    help: 'Creates a Factomos account. The answer contains secrets: a password if none was given, and an API key.',
  },
  deleteAccount: {
    name: 'Delete an Account',
    help: 'Deletes a Factomos account permanently (partners only).',
  },
  updateAccount: {
    name: 'Update the Status of an Account',
    help: 'Sets an account to active, read-only or blocked (partners only).',
  },
  getConnectionToken: {
    name: 'Get a Sign-In Token',
    help: 'Creates a one-time token that opens a session on Factomos without a password. The answer is a secret.',
  },
  getClient: { name: 'Get a Client', help: 'Reads a client.' },
  createClient: {
    name: 'Create a Client',
    help: 'Adds a client, a supplier (fournisseur) or a prospect.',
  },
  editClient: { name: 'Update a Client', help: 'Changes a client, a supplier or a prospect.' },
  getService: { name: 'Get a Service', help: 'Reads a service or product of your price list.' },
  createService: { name: 'Create a Service', help: 'Adds a service or product to your price list.' },
  createInvoice: {
    name: 'Create an Invoice',
    help: 'Creates an invoice. It gets a number at once and cannot be deleted, only cancelled by a credit note.',
  },
  getInvoice: {
    name: 'Get an Invoice',
    help: 'Reads an invoice with its lines. Subject, comment and VAT rate are not in the answer.',
  },
  listInvoice: {
    name: 'List Invoices',
    help: 'Lists the invoices of one status, at most 50 at once, the newest first.',
  },
  editInvoice: {
    name: 'Update an Invoice',
    help: 'Changes an invoice. Its lines are replaced by those sent.',
  },
  sendInvoice: { name: 'Send an Invoice', help: 'Sends an invoice by email.' },
  getInvoiceMailHistory: {
    name: 'Get the Email History of an Invoice',
    help: 'Lists the emails that were sent for an invoice.',
  },
  listEmailTemplates: { name: 'List Email Templates', help: 'Lists the email templates of the account.' },
  createPayment: { name: 'Record a Payment', help: 'Records a payment on an invoice.' },
  editPayment: { name: 'Update a Payment', help: 'Changes a payment of an invoice.' },
  deleteAllPayments: { name: 'Delete All Payments', help: 'Deletes every payment of an invoice.' },
  createExpense: { name: 'Create an Expense', help: 'Records an expense.' },
  editExpense: { name: 'Update an Expense', help: 'Changes an expense.' },
  getExpense: { name: 'Get an Expense', help: 'Reads an expense.' },
  getEstimate: {
    name: 'Get an Estimate',
    help: 'Reads an estimate (devis). Its client and date stand only in its articles.',
  },
  createEstimate: { name: 'Create an Estimate', help: 'Creates an estimate (devis).' },
  transformEstimate: {
    name: 'Transform an Estimate Into an Invoice',
    help: 'Creates an invoice from an estimate. Doing it twice creates two invoices.',
  },
  createCreditNote: {
    name: 'Create a Credit Note',
    help: 'Creates a credit note (avoir) for a whole invoice.',
  },
} satisfies Readonly<Record<ActionName, Label>>;

/** The name of each resource. */
export const resources = {
  account: 'Account',
  client: 'Client',
  emailTemplate: 'Email Template',
  estimate: 'Estimate',
  expense: 'Expense',
  invoice: 'Invoice',
  payment: 'Payment',
  service: 'Service',
  session: 'Session',
} satisfies Readonly<Record<Resource, string>>;

const HARMLESS = 'Sending the same change again does no harm.';
const FIND_FIRST = 'before you send it again: findPossibleDuplicates({ client_id, net_total, date })';
const CHECK_AMOUNT_PAID = 'Check the amount paid now: checkPayment(invoice_id).';

const notListed = (objects: string) =>
  `The API cannot list ${objects}: check in Factomos before you send it again.`;

const recoveryHints = {
  createAccount:
    'Send it again: -30 means that the account was created. Its password and keys are lost then: reset the password in Factomos.',
  deleteAccount: 'Sending it again is safe: for a deleted account Factomos returns -36.',
  updateAccount: 'Sending it again is safe: it sets the same status.',
  getConnectionToken: 'Request another token: the lost one expires unused.',
  createClient: notListed('clients'),
  editClient: `Read the client with getClient. ${HARMLESS}`,
  createService: notListed('services'),
  createInvoice: `Look for it ${FIND_FIRST}.`,
  editInvoice: `Read the invoice with getInvoice. ${HARMLESS}`,
  sendInvoice: 'Check whether the email was sent before you send it again: checkSend(invoice_id).',
  createPayment: 'Compare the amount paid now with the amount before: checkPayment(invoice_id).',
  editPayment: `${CHECK_AMOUNT_PAID} ${HARMLESS}`,
  deleteAllPayments: CHECK_AMOUNT_PAID,
  createExpense: notListed('expenses'),
  editExpense: `Read the expense with getExpense. ${HARMLESS}`,
  createEstimate: notListed('estimates'),
  transformEstimate: `Look for the invoice ${FIND_FIRST}; its row names the estimate in estimate_id.`,
  createCreditNote:
    "Read the invoice with getInvoice: a credited one is paid-avoir. Or look for it with listInvoice({ invoice_status: 'avoir' }).",
} satisfies Readonly<Record<WriteActionName, string>>;

const byAction: Readonly<Record<string, string>> = recoveryHints;

/** What to check before a write is sent again whose answer was lost. */
export function recoveryHint(action: string): string {
  const hint = Object.hasOwn(byAction, action) ? byAction[action] : undefined;
  return hint ?? 'Check in Factomos whether it was done before you send it again.';
}
