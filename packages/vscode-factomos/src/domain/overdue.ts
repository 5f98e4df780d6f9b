import { isOverdue } from '../bundles/core.ts';
import { today } from './day.ts';
import { daysBetween } from './days.ts';
import type { InvoiceRow } from './company-data.ts';

type Payable = Pick<InvoiceRow, 'status' | 'term'> & { readonly due: number | undefined };

/**
 * Whether an invoice is past its due date. It is not when it was paid here since it was listed, whatever its listed status. A pending
 * invoice whose due date has passed since then is, before it is read again.
 */
export function isRowOverdue({ status, term, due }: Payable, day = today()): boolean {
  if (due === undefined || due <= 0) return false;
  return (
    isOverdue({ invoice_status: status, payment_term_fr: term }, day) ||
    (status === 'pending' && term !== undefined && term < day)
  );
}

/** Cached for one day, since the view redraws the same rows again and again. */
let known = { day: '', days: new WeakMap<InvoiceRow, number | undefined>() };

/** Like `overdueDays`, with a cache for the rows of a view. */
export function overdueDaysOf(day: string): (row: InvoiceRow) => number | undefined {
  if (day !== known.day) known = { day, days: new WeakMap() };
  const { days } = known;
  return (row) => {
    if (!days.has(row)) days.set(row, overdueDays(row, day));
    return days.get(row);
  };
}

/** The number of days it has been overdue: 0 when its due date is not known; undefined when it is not overdue. */
export function overdueDays(row: Payable, day = today()): number | undefined {
  if (!isRowOverdue(row, day)) return undefined;
  return row.term === undefined ? 0 : Math.max(0, daysBetween(row.term, day));
}
