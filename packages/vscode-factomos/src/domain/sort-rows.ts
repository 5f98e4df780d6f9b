import type { InvoiceRow } from './company-data.ts';
import { dueOf, shownAmount } from './row-amounts.ts';

/** The order of rows: as Factomos lists them, the largest amount, the newest day, or the longest unpaid term first. */
export const SORTINGS = ['listed', 'amount', 'date', 'age'] as const;
export type Sorting = (typeof SORTINGS)[number];

export function isSorting(value: unknown): value is Sorting {
  return SORTINGS.some((sorting) => sorting === value);
}

/** A new list in this order. What lacks a value comes last; equal rows keep the order of Factomos. */
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

/** Each key is made once, and not for each comparison. */
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

/** Terms sort by their text; what is not due has no age. */
function ageKey(row: InvoiceRow): string {
  return dueOf(row) === 0 ? '~' : (row.term ?? '}');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
