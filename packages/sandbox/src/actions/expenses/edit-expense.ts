import { expenses } from '../../store/schema.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { expenseParameters, requiredOfExpense, parseExpense } from './parse-expense.ts';
import { requireExpense } from '../call/look-up.ts';

export const editExpense: AccountAction = {
  name: 'editExpense',
  effect: 'write',
  access: 'account',
  parameters: ['expense_id', ...expenseParameters],
  required: [missing('expense_id', -23), ...requiredOfExpense],
  run: (call) => {
    const expense = requireExpense(call);
    call.store.update(expenses, expense.id, parseExpense(call, expense));
    return { expense_id: String(expense.id) };
  },
};
