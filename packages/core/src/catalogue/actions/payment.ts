import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import * as server from '../spec/server-messages.ts';
import { paymentTypes } from '../spec/choices.ts';
import { defineActions, write } from '../spec/define-actions.ts';
import { invoiceErrors } from '../spec/document-errors.ts';

const details = {
  reference: param.text,
  payment_date: param.date,
  numero_remise: param.text,
  numero_cheque: param.text,
} as const;

export const paymentActions = defineActions('payment', {
  createPayment: write({
    section: 22,
    params: {
      invoice_id: param.required(param.id),
      montant: param.required(param.amount),
      type: param.requiredChoice(paymentTypes),
      ...details,
    },
    // The manual documents neither the answer nor the errors of this action.
    result: { payment_id: field.optional(field.id) },
    errors: {},
  }),
  editPayment: write({
    section: 23,
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
      [-21]: { message: server.SEVERAL_PAYMENTS },
    },
  }),
  deleteAllPayments: write({
    section: 24,
    params: {
      invoice_id: param.required(param.id),
    },
    result: {},
    errors: invoiceErrors,
  }),
});
