import { isOverdue } from '../bundles/core.ts';
import { today } from './day.ts';
import { daysBetween } from './days.ts';
import type { InvoiceRow } from './company-data.ts';

type Payable = Pick<InvoiceRow, 'status' | 'term'> & { readonly due: number | undefined };

/**
 * Past its term. What was paid here since it was listed no longer is, whatever status it was listed with; a pending
 * invoice whose term has passed since is, before Factomos is asked again.
 */
export function isRowOverdue({ status, term, due }: Payable, day = today()): boolean {
  if (due === undefined || due <= 0) return false;
  return (
    isOverdue({ invoice_status: status, payment_term_fr: term }, day) ||
    (status === 'pending' && term !== undefined && term < day)
  );
}

/** Of one day: the view is drawn again and again with the same rows. */
let known = { day: '', days: new WeakMap<InvoiceRow, number | undefined>() };

/** The same for the rows of a view. */
export function overdueDaysOf(day: string): (row: InvoiceRow) => number | undefined {
  if (day !== known.day) known = { day, days: new WeakMap() };
  const { days } = known;
  return (row) => {
    if (!days.has(row)) days.set(row, overdueDays(row, day));
    return days.get(row);
  };
}

/** For how many days it has been overdue: 0 where its term is not known; undefined where it is not overdue. */
export function overdueDays(row: Payable, day = today()): number | undefined {
  if (!isRowOverdue(row, day)) return undefined;
  return row.term === undefined ? 0 : Math.max(0, daysBetween(row.term, day));
}
