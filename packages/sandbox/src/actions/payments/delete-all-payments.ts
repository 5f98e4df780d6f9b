import { settle } from '../../documents/invoices.ts';
import { payments } from '../../store/schema.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireInvoice } from '../call/look-up.ts';
import { notifyPayments } from './parse-payment.ts';

export const deleteAllPayments: AccountAction = {
  name: 'deleteAllPayments',
  effect: 'write',
  access: 'account',
  isDestructive: true,
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => {
    const invoice = requireInvoice(call);
    const ids = call.store.list(payments, { invoice_id: invoice.id }).map(({ id }) => id);
    if (ids.length === 0) return {};
    call.store.remove(payments, { invoice_id: invoice.id });
    settle(call.store, invoice.id);
    notifyPayments(call, 'delete_invoice_payment', invoice.id, ids);
    return {};
  },
};
