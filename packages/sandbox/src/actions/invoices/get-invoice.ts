import { invoiceAnswer } from '../../serializers/invoice.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireInvoice } from '../call/look-up.ts';

export const getInvoice: AccountAction = {
  name: 'getInvoice',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => ({ invoice: invoiceAnswer(call, requireInvoice(call), call.today) }),
};
