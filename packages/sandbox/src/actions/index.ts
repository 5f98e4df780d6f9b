import { type Action } from './call/action.ts';
import { createAccount } from './accounts/create-account.ts';
import { createClient } from './clients/create-client.ts';
import { createCreditNote } from './invoices/create-credit-note.ts';
import { createEstimate } from './estimates/create-estimate.ts';
import { createExpense } from './expenses/create-expense.ts';
import { createInvoice } from './invoices/create-invoice.ts';
import { createPayment } from './payments/create-payment.ts';
import { createService } from './services/create-service.ts';
import { deleteAccount } from './accounts/delete-account.ts';
import { deleteAllPayments } from './payments/delete-all-payments.ts';
import { editClient } from './clients/edit-client.ts';
import { editExpense } from './expenses/edit-expense.ts';
import { editInvoice } from './invoices/edit-invoice.ts';
import { editPayment } from './payments/edit-payment.ts';
import { getClient } from './clients/get-client.ts';
import { getConnectionToken } from './accounts/get-connection-token.ts';
import { getEstimate } from './estimates/get-estimate.ts';
import { getExpense } from './expenses/get-expense.ts';
import { getInvoice } from './invoices/get-invoice.ts';
import { getInvoiceMailHistory } from './invoices/get-invoice-mail-history.ts';
import { getService } from './services/get-service.ts';
import { listEmailTemplates } from './email-templates/list-email-templates.ts';
import { listInvoice } from './invoices/list-invoice.ts';
import { sendInvoice } from './invoices/send-invoice.ts';
import { transformEstimate } from './estimates/transform-estimate.ts';
import { updateAccount } from './accounts/update-account.ts';

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
