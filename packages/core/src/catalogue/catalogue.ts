import { createAccount, deleteAccount, updateAccount } from './actions/account.ts';
import { createClient, editClient, getClient } from './actions/client.ts';
import { type ActionDefinition } from './spec/define-action.ts';
import { listEmailTemplates } from './actions/email-template.ts';
import { createEstimate, getEstimate, transformEstimate } from './actions/estimate.ts';
import { createExpense, editExpense, getExpense } from './actions/expense.ts';
import {
  createCreditNote,
  createInvoice,
  editInvoice,
  getInvoice,
  getInvoiceMailHistory,
  listInvoice,
  sendInvoice,
} from './actions/invoice.ts';
import { createPayment, deleteAllPayments, editPayment } from './actions/payment.ts';
import { createService, getService } from './actions/service.ts';
import { getConnectionToken } from './actions/session.ts';

/** Everything the manual V1.29 says can be asked, in its order. */
export const catalogue = {
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
