import { type Action } from './call/action.ts';
import { accountActions } from './accounts/accounts.ts';
import { clientActions } from './clients/clients.ts';
import { serviceActions } from './services/services.ts';
import { expenseActions } from './expenses/expenses.ts';
import { paymentActions } from './payments/payments.ts';
import { estimateActions } from './estimates/estimates.ts';
import { invoiceWriteActions } from './invoices/write-invoice.ts';
import { invoiceActions } from './invoices/invoices.ts';
import { listEmailTemplates } from './email-templates/list-email-templates.ts';

/** All actions of the sandbox, as listed by the files of the resources. */
export const actions: readonly Action[] = [
  ...accountActions,
  ...clientActions,
  ...serviceActions,
  ...expenseActions,
  ...paymentActions,
  ...estimateActions,
  ...invoiceWriteActions,
  ...invoiceActions,
  listEmailTemplates,
];

const byName = new Map(actions.map((action) => [action.name, action]));

export function findAction(name: string): Action | undefined {
  return byName.get(name);
}
