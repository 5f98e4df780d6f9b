import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { byId } from '../action/cases/operation-case.ts';

/** Creates an invoice of 100 EUR. */
export const invoiceParameters = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  lines: { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: '100', text: '' }] },
};

/** The same, once per order. */
export const keyedInvoice = { ...invoiceParameters, idempotencyKey: '={{ $json.order }}' };

/** Items whose keys are these. */
export const orders = (...ids: string[]): IDataObject[] => ids.map((order) => ({ order }));
