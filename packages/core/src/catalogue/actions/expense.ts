import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { expensePaymentTypes } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const details = {
  date: param.date('Day of the expense.'),
  supplier_id: param.required(param.id('The supplier: the client_id of a client of category fournisseur.')),
  invoice_number: param.text("Number on the supplier's invoice."),
  vat: param.amount('VAT of the expense in EUR.'),
  amount: param.required(param.amount('Amount of the expense in EUR.')),
  payment_type: param.requiredChoice(expensePaymentTypes, 'How it was paid.'),
  payment_reference: param.text('Reference of the payment.'),
  comment: param.multiline('What it was for.'),
} as const;

const detailErrors = {
  [-18]: missing('amount'),
  [-19]: missing('payment_type'),
  [-21]: missing('supplier_id'),
} as const;

const expenseErrors = {
  [-23]: missing('expense_id'),
  [-24]: notFound('Expense', 'expense_id'),
} as const;

export const createExpense = defineAction({
  name: 'createExpense',
  resource: 'expense',
  section: 25,
  since: '1.20',
  effect: 'write',
  summary: 'Records an expense.',
  params: details,
  result: { expense_id: field.essential(field.id) },
  errors: detailErrors,
  recoveryHint: 'The API cannot list expenses: look for it in Factomos before you send it again.',
});

export const editExpense = defineAction({
  name: 'editExpense',
  resource: 'expense',
  section: 26,
  since: '1.20',
  effect: 'write',
  summary: 'Changes an expense.',
  params: {
    expense_id: param.required(param.id('The expense to change.')),
    ...details,
  },
  result: { expense_id: field.id },
  errors: { ...detailErrors, ...expenseErrors },
  recoveryHint: 'Read the expense with getExpense. Sending the same change again does no harm.',
});

export const getExpense = defineAction({
  name: 'getExpense',
  resource: 'expense',
  section: 27,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an expense.',
  params: {
    expense_id: param.required(param.id('The expense to read.')),
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
});
