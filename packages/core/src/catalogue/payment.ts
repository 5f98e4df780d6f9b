import { paymentTypes } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';

const invoiceErrors = {
  [-17]: missing('invoice_id'),
  [-20]: notFound('Invoice', 'invoice_id'),
} as const;

const details = {
  reference: { kind: 'text', required: false, doc: 'Your reference of the payment.' },
  payment_date: { kind: 'date', required: false, doc: 'Day of the payment.' },
  numero_remise: { kind: 'text', required: false, doc: 'Number of the bank deposit slip.' },
  numero_cheque: { kind: 'text', required: false, doc: 'Number of the cheque.' },
} as const;

export const createPayment = defineAction({
  name: 'createPayment',
  resource: 'payment',
  section: 22,
  since: '1.20',
  effect: 'write',
  summary: 'Records a payment on an invoice.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice that was paid.' },
    montant: { kind: 'amount', required: true, doc: 'Amount paid in EUR, VAT included.' },
    type: { kind: 'choice', choices: paymentTypes, required: true, doc: 'How it was paid.' },
    ...details,
  },
  // The manual documents neither the answer nor the errors of this action.
  result: { payment_id: { kind: 'id', optional: true } },
  errors: {},
  whenUnknown: 'Compare what is paid now with what was paid before: checkPayment(invoice_id).',
});

export const editPayment = defineAction({
  name: 'editPayment',
  resource: 'payment',
  section: 23,
  since: '1.20',
  effect: 'write',
  summary: 'Changes a payment of an invoice.',
  params: {
    payment_id: { kind: 'id', required: false, doc: 'Needed unless the invoice has exactly one payment.' },
    invoice_id: { kind: 'id', required: true, doc: 'The invoice that was paid.' },
    montant: { kind: 'amount', required: false, doc: 'Amount paid in EUR, VAT included.' },
    type: { kind: 'choice', choices: paymentTypes, required: false, doc: 'How it was paid.' },
    ...details,
  },
  result: { payment_id: { kind: 'id', optional: true } },
  errors: {
    ...invoiceErrors,
    [-21]: {
      message: 'Several payments for this invoice, you have to add the parameter payment_id',
      meaning: 'The invoice has several payments, so Factomos cannot tell which one to change.',
      hint: 'Send payment_id.',
    },
  },
  whenUnknown:
    'Look at what is paid now: checkPayment(invoice_id). Sending the same change again does no harm.',
});

export const deleteAllPayments = defineAction({
  name: 'deleteAllPayments',
  resource: 'payment',
  section: 24,
  since: '1.20',
  effect: 'write',
  summary: 'Deletes every payment of an invoice.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice whose payments go.' },
  },
  result: {},
  errors: invoiceErrors,
  whenUnknown: 'Look at what is paid now: checkPayment(invoice_id).',
});
