import { fromCents } from '../documents/money.ts';
import { type ExpenseRow } from '../store/schema.ts';

export function expenseAnswer(expense: ExpenseRow): Record<string, string | boolean> {
  return {
    exists: true,
    expense_id: String(expense.id),
    date: expense.date,
    supplier_id: String(expense.supplier_id),
    invoice_number: expense.invoice_number,
    vat: expense.vat,
    amount: fromCents(expense.amount),
    payment_type: expense.payment_type,
    payment_reference: expense.payment_reference,
    comment: expense.comment,
  };
}
