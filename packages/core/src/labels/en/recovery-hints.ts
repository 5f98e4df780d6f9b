import { type WriteActionName } from '../../catalogue/catalogue.ts';

const recoveryHints = {
  createAccount:
    'Send it again: -30 says that the account was made. Its password and keys are lost then; reset the password in Factomos.',
  deleteAccount: 'Sending it again is safe: an account that is gone answers -36.',
  updateAccount: 'Sending it again is safe: it sets the same status.',
  getConnectionToken: 'Ask for another token: one that was lost expires unused.',
  createClient: 'The API cannot list clients: look for it in Factomos before you send it again.',
  editClient: 'Read the client with getClient. Sending the same change again does no harm.',
  createService: 'The API cannot list services: look for it in Factomos before you send it again.',
  createInvoice:
    'Look for it before you send it again: findPossibleDuplicates({ client_id, net_total, date }).',
  editInvoice: 'Read the invoice with getInvoice. Sending the same change again does no harm.',
  sendInvoice: 'Look whether the mail left before you send it again: checkSend(invoice_id).',
  createPayment: 'Compare what is paid now with what was paid before: checkPayment(invoice_id).',
  editPayment:
    'Look at what is paid now: checkPayment(invoice_id). Sending the same change again does no harm.',
  deleteAllPayments: 'Look at what is paid now: checkPayment(invoice_id).',
  createExpense: 'The API cannot list expenses: look for it in Factomos before you send it again.',
  editExpense: 'Read the expense with getExpense. Sending the same change again does no harm.',
  createEstimate: 'The API cannot list estimates: look for it in Factomos before you send it again.',
  transformEstimate:
    'Look for the invoice before you send it again: findPossibleDuplicates({ client_id, net_total, date }); its row names the estimate in estimate_id.',
  createCreditNote:
    "Read the invoice with getInvoice: a credited one is paid-avoir. Or look for it with listInvoice({ invoice_status: 'avoir' }).",
} satisfies Readonly<Record<WriteActionName, string>>;

const byAction: Readonly<Record<string, string>> = recoveryHints;

/** What to look at before a write is sent again whose answer was lost. */
export function recoveryHint(action: string): string {
  const hint = Object.hasOwn(byAction, action) ? byAction[action] : undefined;
  return hint ?? 'Look in Factomos whether it was done before you send it again.';
}
