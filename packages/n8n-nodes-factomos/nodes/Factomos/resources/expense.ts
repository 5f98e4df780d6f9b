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
      action: 'Create expense',
      description: 'Record what you bought from a supplier',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getExpense',
      action: 'Get expense',
      description: 'Read an expense by its ID',
    },
    {
      name: 'Update',
      idempotencyLabel: 'Update Once per Key',
      mode: 'update',
      value: 'update',
      actionName: 'editExpense',
      recoveryHint: 'Read the expense with Get. It is safe to make the same change again.',
      action: 'Update expense',
      description: 'Change an expense',
    },
  ],
  fields: {
    amount: { notZero: true, placeholder: 'e.g. 36.60' },
    invoice_number: { placeholder: 'e.g. IN-81450-2' },
  },
};
