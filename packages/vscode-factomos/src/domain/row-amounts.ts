import { toCents } from './cents.ts';
import type { InvoiceRow } from './company-data.ts';

/** The amount to show for a row: the amount due, otherwise its total. Undefined when it is not known. */
export function shownAmount({ credit, due, withVat }: InvoiceRow): number | undefined {
  return !credit && due !== undefined && due > 0 ? due : withVat;
}

/** The amount due: 0 for credit notes and for paid or overpaid invoices. Undefined when it is not known. */
export function dueOf({ credit, due }: InvoiceRow): number | undefined {
  if (credit) return 0;
  return due === undefined ? undefined : Math.max(0, due);
}

export interface RowSum {
  /** The sum in EUR. */
  readonly euros: number;
  /** The number of rows with an unknown amount, which are not in the sum. */
  readonly unreadable: number;
  /** Whether the sum contains figures that were derived from what was done here. */
  readonly estimated: boolean;
}

export function sumRows(
  rows: readonly InvoiceRow[],
  amountOf: (row: InvoiceRow) => number | undefined,
): RowSum {
  let cents = 0;
  let unreadable = 0;
  let estimated = false;
  for (const row of rows) {
    const amount = amountOf(row);
    if (amount === undefined) unreadable += 1;
    else cents += toCents(amount);
    estimated ||= row.estimated === true;
  }
  return { euros: cents / 100, unreadable, estimated };
}
