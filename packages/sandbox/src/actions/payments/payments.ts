import { addPayment, settle } from '../../documents/invoices.ts';
import { type InvoiceRow, type PaymentRow, payments } from '../../store/schema.ts';
import { type Action, type AccountAction, type Call, missing } from '../call/action.ts';
import { findOwned, requireInvoice } from '../call/look-up.ts';
import { refuse, refuseWithSandboxCode } from '../call/refusal.ts';
import { notifyPayments, parsePayment, paymentParameters } from './parse-payment.ts';

const createPayment: AccountAction = {
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

const editPayment: AccountAction = {
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

/** The payment with the given id, or the invoice's only payment. */
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

const deleteAllPayments: AccountAction = {
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

export const paymentActions: readonly Action[] = [createPayment, editPayment, deleteAllPayments];
