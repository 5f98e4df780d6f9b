import { toCents } from './cents.ts';
import type { InvoiceRow } from './company-data.ts';

/** What a row is about: what is still due, else what it was for. Undefined where it is not known. */
export function shownAmount({ credit, due, withVat }: InvoiceRow): number | undefined {
  return !credit && due !== undefined && due > 0 ? due : withVat;
}

/** What is still due of a row: nothing of a credit note, or of what was paid or overpaid. Undefined where it is not known. */
export function dueOf({ credit, due }: InvoiceRow): number | undefined {
  if (credit) return 0;
  return due === undefined ? undefined : Math.max(0, due);
}

export interface RowSum {
  /** EUR. */
  readonly euros: number;
  /** How many rows have an amount that is not known: they are not in the sum. */
  readonly unreadable: number;
  /** Whether figures that follow from what was done here are in it. */
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
