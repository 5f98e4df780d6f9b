import { type Action } from './action.ts';
import { createClient } from './create-client.ts';
import { createInvoice } from './create-invoice.ts';
import { createService } from './create-service.ts';
import { editClient } from './edit-client.ts';
import { editInvoice } from './edit-invoice.ts';
import { getClient } from './get-client.ts';
import { getInvoice } from './get-invoice.ts';
import { getService } from './get-service.ts';
import { listInvoice } from './list-invoice.ts';

/** The manual's actions, in its order. */
export const actions: readonly Action[] = [
  getClient,
  createClient,
  editClient,
  getService,
  createService,
  createInvoice,
  getInvoice,
  listInvoice,
  editInvoice,
];

const byName = new Map(actions.map((action) => [action.name, action]));

export function findAction(name: string): Action | undefined {
  return byName.get(name);
}
