import { expenseAnswer } from '../../serializers/expense.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireExpense } from '../call/look-up.ts';

export const getExpense: AccountAction = {
  name: 'getExpense',
  effect: 'read',
  access: 'account',
  parameters: ['expense_id'],
  required: [missing('expense_id', -23)],
  run: (call) => ({ expense: expenseAnswer(requireExpense(call)) }),
};
