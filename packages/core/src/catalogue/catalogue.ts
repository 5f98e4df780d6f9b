import { accountActions } from './actions/account.ts';
import { clientActions } from './actions/client.ts';
import { emailTemplateActions } from './actions/email-template.ts';
import { estimateActions } from './actions/estimate.ts';
import { expenseActions } from './actions/expense.ts';
import { invoiceActions } from './actions/invoice.ts';
import { paymentActions } from './actions/payment.ts';
import { serviceActions } from './actions/service.ts';
import { sessionActions } from './actions/session.ts';
import { type ActionDefinition } from './spec/define-actions.ts';

/** All actions of the API, as listed by the files in `actions`. */
export const catalogue = {
  ...accountActions,
  ...sessionActions,
  ...clientActions,
  ...serviceActions,
  ...invoiceActions,
  ...emailTemplateActions,
  ...paymentActions,
  ...expenseActions,
  ...estimateActions,
} as const satisfies Record<string, ActionDefinition>;

export type Catalogue = typeof catalogue;

export type ActionName = keyof Catalogue;

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(catalogue, name);
}

/** The actions that may be retried, shared and cached. */
export type ReadActionName = {
  [Name in ActionName]: Catalogue[Name]['effect'] extends 'read' ? Name : never;
}[ActionName];

export type WriteActionName = Exclude<ActionName, ReadActionName>;
