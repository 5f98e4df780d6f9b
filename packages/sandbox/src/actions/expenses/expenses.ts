import { expenseAnswer } from '../../serializers/expense.ts';
import { expenses } from '../../store/schema.ts';
import { type Action, type AccountAction, missing } from '../call/action.ts';
import { requireExpense } from '../call/look-up.ts';
import { expenseParameters, parseExpense, requiredOfExpense } from './parse-expense.ts';

const createExpense: AccountAction = {
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

const editExpense: AccountAction = {
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

const getExpense: AccountAction = {
  name: 'getExpense',
  effect: 'read',
  access: 'account',
  parameters: ['expense_id'],
  required: [missing('expense_id', -23)],
  run: (call) => ({ expense: expenseAnswer(requireExpense(call)) }),
};

export const expenseActions: readonly Action[] = [createExpense, editExpense, getExpense];
