import { expensePaymentTypes } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';

const details = {
  date: { kind: 'date', required: false, doc: 'Day of the expense.' },
  supplier_id: {
    kind: 'id',
    required: true,
    doc: 'The supplier: the client_id of a client of category fournisseur.',
  },
  invoice_number: { kind: 'text', required: false, doc: "Number on the supplier's invoice." },
  vat: { kind: 'amount', required: false, doc: 'VAT of the expense in EUR.' },
  amount: { kind: 'amount', required: true, doc: 'Amount of the expense in EUR.' },
  payment_type: { kind: 'choice', choices: expensePaymentTypes, required: true, doc: 'How it was paid.' },
  payment_reference: { kind: 'text', required: false, doc: 'Reference of the payment.' },
  comment: { kind: 'multiline', required: false, doc: 'What it was for.' },
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
  result: { expense_id: { kind: 'id' } },
  errors: detailErrors,
  whenUnknown: 'The API cannot list expenses: look for it in Factomos before you send it again.',
});

export const editExpense = defineAction({
  name: 'editExpense',
  resource: 'expense',
  section: 26,
  since: '1.20',
  effect: 'write',
  summary: 'Changes an expense.',
  params: {
    expense_id: { kind: 'id', required: true, doc: 'The expense to change.' },
    ...details,
  },
  result: { expense_id: { kind: 'id' } },
  errors: { ...detailErrors, ...expenseErrors },
  whenUnknown: 'Read the expense with getExpense. Sending the same change again does no harm.',
});

export const getExpense = defineAction({
  name: 'getExpense',
  resource: 'expense',
  section: 27,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an expense.',
  params: {
    expense_id: { kind: 'id', required: true, doc: 'The expense to read.' },
  },
  result: {
    expense: {
      kind: 'object',
      fields: {
        exists: { kind: 'flag' },
        expense_id: { kind: 'id' },
        date: { kind: 'date' },
        supplier_id: { kind: 'id' },
        invoice_number: { kind: 'text' },
        vat: { kind: 'amount' },
        amount: { kind: 'amount' },
        payment_type: { kind: 'choice', choices: expensePaymentTypes },
        payment_reference: { kind: 'text' },
        comment: { kind: 'text' },
      },
    },
  },
  errors: expenseErrors,
});
