import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { paymentTypes } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const invoiceErrors = {
  [-17]: missing('invoice_id'),
  [-20]: notFound('Invoice'),
} as const;

const details = {
  reference: param.text,
  payment_date: param.date,
  numero_remise: param.text,
  numero_cheque: param.text,
} as const;

const createPayment = defineAction({
  name: 'createPayment',
  resource: 'payment',
  section: 22,
  since: '1.20',
  effect: 'write',
  params: {
    invoice_id: param.required(param.id),
    montant: param.required(param.amount),
    type: param.requiredChoice(paymentTypes),
    ...details,
  },
  // The manual documents neither the answer nor the errors of this action.
  result: { payment_id: field.optional(field.id) },
  errors: {},
});

const editPayment = defineAction({
  name: 'editPayment',
  resource: 'payment',
  section: 23,
  since: '1.20',
  effect: 'write',
  params: {
    payment_id: param.id,
    invoice_id: param.required(param.id),
    montant: param.amount,
    type: param.choice(paymentTypes),
    ...details,
  },
  result: { payment_id: field.optional(field.id) },
  errors: {
    ...invoiceErrors,
    [-21]: { message: 'Several payments for this invoice, you have to add the parameter payment_id' },
  },
});

const deleteAllPayments = defineAction({
  name: 'deleteAllPayments',
  resource: 'payment',
  section: 24,
  since: '1.20',
  effect: 'write',
  params: {
    invoice_id: param.required(param.id),
  },
  result: {},
  errors: invoiceErrors,
});

export const paymentActions = { createPayment, editPayment, deleteAllPayments } as const;
