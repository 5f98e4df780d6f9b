import { expenses } from '../../store/schema.ts';
import { type AccountAction } from '../call/action.ts';
import { expenseParameters, requiredOfExpense, parseExpense } from './parse-expense.ts';

export const createExpense: AccountAction = {
  name: 'createExpense',
  effect: 'write',
  access: 'account',
  parameters: expenseParameters,
  required: requiredOfExpense,
  run: (call) => {
    const expense = call.store.insert(expenses, { ...parseExpense(call), company_id: call.company.id });
    return { expense_id: String(expense.id) };
  },
};
