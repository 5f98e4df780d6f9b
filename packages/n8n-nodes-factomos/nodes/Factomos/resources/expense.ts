import { type ResourceUi } from './ui.ts';

export const expense: ResourceUi = {
  name: 'Expense',
  value: 'expense',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createExpense',
      recoveryHint: 'Look for the expense in Factomos, since the API cannot list expenses.',
      action: 'Create an expense',
      description: 'Record what you bought from a supplier',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getExpense',
      action: 'Get an expense',
      description: 'Read an expense by its ID',
    },
    {
      name: 'Update',
      idempotencyLabel: 'Update Once per Key',
      mode: 'update',
      value: 'update',
      actionName: 'editExpense',
      recoveryHint: 'Read the expense with Get. It is safe to make the same change again.',
      action: 'Update an expense',
      description: 'Change an expense',
    },
  ],
  fields: {
    amount: { displayName: 'Amount', notZero: true, placeholder: 'e.g. 36.60' },
    comment: { displayName: 'Comment' },
    date: { displayName: 'Date' },
    expense_id: { displayName: 'Expense ID' },
    invoice_number: { displayName: 'Supplier Invoice Number', placeholder: 'e.g. IN-81450-2' },
    payment_reference: { displayName: 'Payment Reference' },
    payment_type: {
      displayName: 'Payment Type',
      choices: {
        cb: 'Card (Carte Bancaire)',
        check: 'Check',
        virement: 'Bank Transfer (Virement)',
        prelevement: 'Direct Debit (Prélèvement)',
        especes: 'Cash (Espèces)',
        tip: 'Interbank Payment Order (TIP)',
        other: 'Other',
      },
    },
    supplier_id: {
      displayName: 'Supplier ID',
      description: 'ID of the supplier: a client of the category Supplier',
    },
    vat: { displayName: 'VAT' },
  },
};
