import { type InvoiceRow } from '../store/schema.ts';

export const invoiceStatuses = [
  'avoir',
  'later',
  'paid',
  'paid-avoir',
  'partially-paid',
  'partially-paid-avoir',
  'pending',
] as const;

export type InvoiceStatus = (typeof invoiceStatuses)[number];

type Figures = Pick<InvoiceRow, 'type' | 'total' | 'paid' | 'credited'>;

/** Cents left to pay; negative when an amount is to be refunded. */
export function dueOf({ total, paid, credited }: Figures): number {
  return total - paid - credited;
}

/**
 * The part of the status that does not depend on the day, stored in the row so that lists can be selected by
 * status.
 */
export function settlementOf(invoice: Figures): string {
  if (invoice.type === 'avoir') return 'avoir';
  const { total, paid, credited } = invoice;
  const due = dueOf(invoice);
  // An invoice with a negative amount is open until the customer is refunded: the manual lists one of -180 as
  // overdue.
  const settled = total < 0 ? due >= 0 : due <= 0;
  const paidAlone = total < 0 ? paid <= total : paid >= total;
  if (settled) return paidAlone ? 'paid' : 'paid-avoir';
  if (credited !== 0) return 'partially-paid-avoir';
  return paid === 0 ? 'open' : 'partially-paid';
}

/** @param today YYYY-MM-DD in Paris. An invoice is not overdue on the due date itself. */
export function statusOf(invoice: Pick<InvoiceRow, 'settlement' | 'term'>, today: string): string {
  if (invoice.settlement !== 'open') return invoice.settlement;
  return invoice.term < today ? 'later' : 'pending';
}

/** The same as SQL, for lists: `later` and `pending` depend on the day, the other statuses are stored in the row. */
export function statusCondition(status: InvoiceStatus, today: string): { sql: string; values: string[] } {
  switch (status) {
    case 'later':
      return { sql: "settlement = 'open' AND term < ?", values: [today] };
    case 'pending':
      return { sql: "settlement = 'open' AND term >= ?", values: [today] };
    default:
      return { sql: 'settlement = ?', values: [status] };
  }
}
