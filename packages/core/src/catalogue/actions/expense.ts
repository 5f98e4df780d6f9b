import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { expensePaymentTypes } from '../spec/choices.ts';
import { defineActions, read, write } from '../spec/define-actions.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const details = {
  date: param.date,
  supplier_id: param.required(param.id),
  invoice_number: param.text,
  vat: param.amount,
  amount: param.required(param.amount),
  payment_type: param.requiredChoice(expensePaymentTypes),
  payment_reference: param.text,
  comment: param.multiline,
} as const;

const detailErrors = {
  [-18]: missing('amount'),
  [-19]: missing('payment_type'),
  [-21]: missing('supplier_id'),
} as const;

const expenseErrors = {
  [-23]: missing('expense_id'),
  [-24]: notFound('Expense'),
} as const;

export const expenseActions = defineActions('expense', {
  createExpense: write({
    section: 25,
    params: details,
    result: { expense_id: field.essential(field.id) },
    errors: detailErrors,
  }),
  editExpense: write({
    section: 26,
    params: {
      expense_id: param.required(param.id),
      ...details,
    },
    result: { expense_id: field.id },
    errors: { ...detailErrors, ...expenseErrors },
  }),
  getExpense: read({
    section: 27,
    params: {
      expense_id: param.required(param.id),
    },
    result: {
      expense: field.object({
        exists: field.flag,
        expense_id: field.essential(field.id),
        date: field.date,
        supplier_id: field.idOrNone,
        invoice_number: field.text,
        vat: field.amount,
        amount: field.essential(field.amount),
        payment_type: field.choice(expensePaymentTypes),
        payment_reference: field.text,
        comment: field.text,
      }),
    },
    errors: expenseErrors,
  }),
});
