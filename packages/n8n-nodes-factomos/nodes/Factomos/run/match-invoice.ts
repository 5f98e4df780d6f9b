import { type InvoiceRow, type InvoiceStatus, isOverdue, parisDay } from 'factomos-core';
import { type InvoiceFilter } from '../input/invoice-filter.ts';

/** Statuses that contain overdue invoices: a part-paid invoice keeps its status after its due date. */
export const overdueStatuses: readonly InvoiceStatus[] = ['later', 'partially-paid', 'partially-paid-avoir'];

/** The compared fields, in the words of the filters. */
type Compared = 'client' | 'date' | 'payment term' | 'amount due';

/** Undefined when a compared field could not be read. */
type Truth = boolean | undefined;

export type Match = { matches: boolean } | { cannotTell: Compared };

/** Whether an invoice meets a filter. Undecided when a compared field could not be read, unless another condition excludes the invoice. */
export function matchInvoice(row: InvoiceRow, filter: InvoiceFilter, today: string): Match {
  const conditions: [field: Compared, truth: Truth][] = [
    ['client', filter.clientId === undefined || row.client_id === filter.clientId],
    ['date', inRange(dayOf(row), filter.datedFrom, filter.datedUntil)],
    ['payment term', inRange(row.payment_term_fr, filter.termFrom, filter.termUntil)],
    ['amount due', inRange(row.figures_due, filter.minAmountDue, filter.maxAmountDue)],
    ['payment term', filter.minDaysOverdue === undefined || isLate(row, filter.minDaysOverdue, today)],
  ];
  if (conditions.some(([, truth]) => truth === false)) return { matches: false };
  const [unknown] = conditions.find(([, truth]) => truth === undefined) ?? [];
  return unknown === undefined ? { matches: true } : { cannotTell: unknown };
}

/** The day of the document, or null. */
export function dayOf({ unix_timestamp: time }: InvoiceRow): string | null {
  return time === null ? null : parisDay(time * 1000);
}

function inRange<Value extends string | number>(
  value: Value | null,
  from: Value | undefined,
  until: Value | undefined,
): Truth {
  if (from === undefined && until === undefined) return true;
  if (value === null) return undefined;
  return (from === undefined || value >= from) && (until === undefined || value <= until);
}

function isLate(row: InvoiceRow, minDays: number, today: string): Truth {
  if (!overdueStatuses.some((status) => status === row.invoice_status)) return false;
  const { payment_term_fr: term } = row;
  // The status says that the invoice is overdue, but not by how many days.
  if (term === null) return row.invoice_status === 'later' && minDays === 1 ? true : undefined;
  const days = (Date.parse(today) - Date.parse(term)) / 86_400_000;
  return isOverdue(row, today) && Math.max(days, 1) >= minDays;
}
