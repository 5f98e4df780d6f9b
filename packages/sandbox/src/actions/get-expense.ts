import { expenseAnswer } from '../wire/expense.ts';
import { type AccountAction, missing } from './action.ts';
import { ownExpense } from './look-up.ts';

export const getExpense: AccountAction = {
  name: 'getExpense',
  effect: 'read',
  access: 'account',
  parameters: ['expense_id'],
  required: [missing('expense_id', -23)],
  run: (call) => ({ expense: expenseAnswer(ownExpense(call)) }),
};
