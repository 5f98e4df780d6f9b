import type { InvoiceRow } from './company-data.ts';
import { dueOf, shownAmount } from './row-amounts.ts';

/** The orders: as listed by Factomos, or the largest amount, the newest date, or the oldest unpaid due date first. */
export const SORTINGS = ['listed', 'amount', 'date', 'age'] as const;
export type Sorting = (typeof SORTINGS)[number];

export function isSorting(value: unknown): value is Sorting {
  return SORTINGS.some((sorting) => sorting === value);
}

/** Returns a sorted copy. Rows without the value come last; equal rows keep their listed order. */
export function sortRows(rows: readonly InvoiceRow[], sorting: Sorting): readonly InvoiceRow[] {
  switch (sorting) {
    case 'listed':
      return rows;
    case 'amount':
      return sortBy(
        rows,
        (row) => -(shownAmount(row) ?? -Infinity),
        (a, b) => (a === b ? 0 : a - b),
      );
    case 'date':
      return sortBy(
        rows,
        ({ date = '' }) => date,
        (a, b) => compare(b, a),
      );
    case 'age':
      return sortBy(rows, ageKey, compare);
  }
}

/** Computes each key once rather than for each comparison. */
function sortBy<K>(
  rows: readonly InvoiceRow[],
  keyOf: (row: InvoiceRow) => K,
  compareKeys: (a: K, b: K) => number,
): readonly InvoiceRow[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

/** Due dates sort as text. Invoices without an amount due have no age. */
function ageKey(row: InvoiceRow): string {
  return dueOf(row) === 0 ? '~' : (row.term ?? '}');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
