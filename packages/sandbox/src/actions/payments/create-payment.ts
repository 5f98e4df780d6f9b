import { addPayment } from '../../documents/invoices.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireInvoice } from '../call/look-up.ts';
import { notifyPayments, paymentParameters, parsePayment } from './parse-payment.ts';

export const createPayment: AccountAction = {
  name: 'createPayment',
  effect: 'write',
  access: 'account',
  parameters: ['invoice_id', ...paymentParameters],
  required: [missing('invoice_id', -17), missing('montant', -18), missing('type', -19)],
  run: (call) => {
    const invoice = requireInvoice(call);
    const { amount = 0, type = 'other', payment_date = call.today, ...texts } = parsePayment(call);
    const id = addPayment(call.store, invoice, { amount, type, payment_date, ...texts });
    notifyPayments(call, 'add_invoice_payment', invoice.id, [id]);
    return { payment_id: String(id) };
  },
};
