import { type ExpenseRow } from '../../store/schema.ts';
import { type Call, missing } from '../call/action.ts';
import { requireSupplier } from '../call/look-up.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

/** The parameters of createExpense and editExpense, in the order of the manual. */
export const expenseParameters = [
  'date',
  'supplier_id',
  'invoice_number',
  'vat',
  'amount',
  'payment_type',
  'payment_reference',
  'comment',
];

export const requiredOfExpense = [
  missing('supplier_id', -21),
  missing('amount', -18),
  missing('payment_type', -19),
];

const types = ['cb', 'check', 'virement', 'prelevement', 'especes', 'tip', 'other'];

type ExpenseFields = Omit<ExpenseRow, 'id' | 'company_id'>;

/** @param former the values that are kept for parameters that are not sent */
export function parseExpense(call: Call, former?: ExpenseRow): ExpenseFields {
  const { parameters, today } = call;
  const supplier = requireSupplier(call);
  const payment_type = parameters.text('payment_type');
  if (!types.includes(payment_type)) {
    return refuseWithSandboxCode(
      'invalidType',
      `Invalid parameter payment_type: it must be one of ${types.join(', ')}`,
    );
  }
  return {
    date: parameters.day('date') ?? former?.date ?? today,
    supplier_id: supplier.id,
    invoice_number: parameters.sent('invoice_number') ?? former?.invoice_number ?? '',
    vat: parameters.decimal('vat') ?? former?.vat ?? '0',
    amount: parameters.cents('amount') ?? 0,
    payment_type,
    payment_reference: parameters.sent('payment_reference') ?? former?.payment_reference ?? '',
    comment: parameters.sent('comment') ?? former?.comment ?? '',
  };
}
