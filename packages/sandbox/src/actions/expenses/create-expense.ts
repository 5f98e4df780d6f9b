import { expenses } from '../../store/schema.ts';
import { type AccountAction } from '../call/action.ts';
import { expenseParameters, requiredOfExpense, sentExpense } from './parse-expense.ts';

export const createExpense: AccountAction = {
  name: 'createExpense',
  effect: 'write',
  access: 'account',
  parameters: expenseParameters,
  required: requiredOfExpense,
  run: (call) => {
    const expense = call.store.insert(expenses, { ...sentExpense(call), company_id: call.company.id });
    return { expense_id: String(expense.id) };
  },
};
