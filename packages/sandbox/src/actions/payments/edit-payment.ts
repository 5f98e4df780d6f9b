import { settle } from '../../documents/invoices.ts';
import { type InvoiceRow, type PaymentRow, payments } from '../../store/schema.ts';
import { type AccountAction, type Call, missing } from '../call/action.ts';
import { findOwned, requireInvoice } from '../call/look-up.ts';
import { notifyPayments, paymentParameters, parsePayment } from './parse-payment.ts';
import { refuse, refuseWithSandboxCode } from '../call/refusal.ts';

export const editPayment: AccountAction = {
  name: 'editPayment',
  effect: 'write',
  access: 'account',
  parameters: ['payment_id', 'invoice_id', ...paymentParameters],
  required: [missing('invoice_id', -17)],
  run: (call) => {
    const invoice = requireInvoice(call);
    const payment = meantPayment(call, invoice);
    call.store.update(payments, payment.id, { ...parsePayment(call) });
    settle(call.store, invoice.id);
    notifyPayments(call, 'update_invoice_payment', invoice.id, [payment.id]);
    return { payment_id: String(payment.id) };
  },
};

/** The payment that is named, or the only one there is. */
function meantPayment(call: Call, invoice: InvoiceRow): PaymentRow {
  if (call.parameters.has('payment_id')) {
    const named = findOwned(call, payments, call.parameters.id('payment_id'));
    return named?.invoice_id === invoice.id
      ? named
      : refuseWithSandboxCode('paymentNotFound', 'Payment not found');
  }
  const [first, second] = call.store.list(payments, { invoice_id: invoice.id });
  if (first === undefined) return refuseWithSandboxCode('paymentNotFound', 'The invoice has no payment');
  if (second === undefined) return first;
  return refuse(-21, 'Several payments for this invoice, you have to add the parameter payment_id');
}
