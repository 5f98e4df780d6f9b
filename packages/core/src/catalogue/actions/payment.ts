import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { paymentTypes } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const invoiceErrors = {
  [-17]: missing('invoice_id'),
  [-20]: notFound('Invoice', 'invoice_id'),
} as const;

const details = {
  reference: param.text('Your reference of the payment.'),
  payment_date: param.date('Day of the payment.'),
  numero_remise: param.text('Number of the bank deposit slip.'),
  numero_cheque: param.text('Number of the cheque.'),
} as const;

export const createPayment = defineAction({
  name: 'createPayment',
  resource: 'payment',
  section: 22,
  since: '1.20',
  effect: 'write',
  summary: 'Records a payment on an invoice.',
  params: {
    invoice_id: param.required(param.id('The invoice that was paid.')),
    montant: param.required(param.amount('Amount paid in EUR, VAT included.')),
    type: param.requiredChoice(paymentTypes, 'How it was paid.'),
    ...details,
  },
  // The manual documents neither the answer nor the errors of this action.
  result: { payment_id: field.optional(field.id) },
  errors: {},
  recoveryHint: 'Compare what is paid now with what was paid before: checkPayment(invoice_id).',
});

export const editPayment = defineAction({
  name: 'editPayment',
  resource: 'payment',
  section: 23,
  since: '1.20',
  effect: 'write',
  summary: 'Changes a payment of an invoice.',
  params: {
    payment_id: param.id('Needed unless the invoice has exactly one payment.'),
    invoice_id: param.required(param.id('The invoice that was paid.')),
    montant: param.amount('Amount paid in EUR, VAT included.'),
    type: param.choice(paymentTypes, 'How it was paid.'),
    ...details,
  },
  result: { payment_id: field.optional(field.id) },
  errors: {
    ...invoiceErrors,
    [-21]: {
      message: 'Several payments for this invoice, you have to add the parameter payment_id',
      meaning: 'The invoice has several payments, so Factomos cannot tell which one to change.',
      hint: 'Send payment_id.',
    },
  },
  recoveryHint:
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
    invoice_id: param.required(param.id('The invoice whose payments go.')),
  },
  result: {},
  errors: invoiceErrors,
  recoveryHint: 'Look at what is paid now: checkPayment(invoice_id).',
});
