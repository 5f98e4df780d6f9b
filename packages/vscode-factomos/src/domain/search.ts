import { foldText, matchesSearch } from '../bundles/core.ts';
import type { InvoiceRow } from './company-data.ts';

/** Whether a text has every word that is searched, whatever the accents, ligatures, apostrophes and capitals of either. */
export function textMatcher(query: string): (text: string) => boolean {
  return (text) => matchesSearch(text, query);
}

/** Rows are folded once: typing one more letter of a filter compares texts and folds none. */
const foldedRows = new WeakMap<InvoiceRow, string>();

/** The same for the number and the client of a row. */
export function rowMatcher(query: string): (row: InvoiceRow) => boolean {
  const words = foldText(query).split(/[ -]/);
  return (row) => {
    const folded = foldedRows.get(row) ?? foldText(`${row.number} ${row.client}`);
    foldedRows.set(row, folded);
    return words.every((word) => folded.includes(word));
  };
}

export function isSameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
