import { type Action } from './action.ts';
import { createAccount } from './create-account.ts';
import { createClient } from './create-client.ts';
import { createCreditNote } from './create-credit-note.ts';
import { createEstimate } from './create-estimate.ts';
import { createExpense } from './create-expense.ts';
import { createInvoice } from './create-invoice.ts';
import { createPayment } from './create-payment.ts';
import { createService } from './create-service.ts';
import { deleteAccount } from './delete-account.ts';
import { deleteAllPayments } from './delete-all-payments.ts';
import { editClient } from './edit-client.ts';
import { editExpense } from './edit-expense.ts';
import { editInvoice } from './edit-invoice.ts';
import { editPayment } from './edit-payment.ts';
import { getClient } from './get-client.ts';
import { getConnectionToken } from './get-connection-token.ts';
import { getEstimate } from './get-estimate.ts';
import { getExpense } from './get-expense.ts';
import { getInvoice } from './get-invoice.ts';
import { getInvoiceMailHistory } from './get-invoice-mail-history.ts';
import { getService } from './get-service.ts';
import { listEmailTemplates } from './list-email-templates.ts';
import { listInvoice } from './list-invoice.ts';
import { sendInvoice } from './send-invoice.ts';
import { transformEstimate } from './transform-estimate.ts';
import { updateAccount } from './update-account.ts';

/** The manual's 26 actions, in its order. */
export const actions: readonly Action[] = [
  createAccount,
  deleteAccount,
  updateAccount,
  getConnectionToken,
  getClient,
  createClient,
  editClient,
  getService,
  createService,
  createInvoice,
  getInvoice,
  listInvoice,
  editInvoice,
  sendInvoice,
  getInvoiceMailHistory,
  listEmailTemplates,
  createPayment,
  editPayment,
  deleteAllPayments,
  createExpense,
  editExpense,
  getExpense,
  getEstimate,
  createEstimate,
  transformEstimate,
  createCreditNote,
];

const byName = new Map(actions.map((action) => [action.name, action]));

export function findAction(name: string): Action | undefined {
  return byName.get(name);
}
