import { isOverdue } from '../bundles/core.ts';
import { today } from './day.ts';
import type { InvoiceRow } from './company-data.ts';

/** Past its term; what was paid here since it was listed no longer is, whatever status it was listed with. */
export function isRowOverdue(
  { status, term, due }: Pick<InvoiceRow, 'status' | 'term' | 'due'>,
  day = today(),
): boolean {
  return due > 0 && isOverdue({ invoice_status: status, payment_term_fr: term }, day);
}
