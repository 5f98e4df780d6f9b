import { expenses } from '../../store/schema.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { expenseParameters, requiredOfExpense, sentExpense } from './parse-expense.ts';
import { ownExpense } from '../call/look-up.ts';

export const editExpense: AccountAction = {
  name: 'editExpense',
  effect: 'write',
  access: 'account',
  parameters: ['expense_id', ...expenseParameters],
  required: [missing('expense_id', -23), ...requiredOfExpense],
  run: (call) => {
    const expense = ownExpense(call);
    call.store.update(expenses, expense.id, sentExpense(call, expense));
    return { expense_id: String(expense.id) };
  },
};
