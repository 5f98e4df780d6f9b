import { invoiceAnswer } from '../wire/invoice.ts';
import { type AccountAction, missing } from './action.ts';
import { ownInvoice } from './look-up.ts';

export const getInvoice: AccountAction = {
  name: 'getInvoice',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => ({ invoice: invoiceAnswer(call.store, ownInvoice(call), call.today) }),
};
