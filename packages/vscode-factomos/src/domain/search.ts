import { foldText, matchesSearch } from '../bundles/core.ts';
import type { InvoiceRow } from './company-data.ts';

/** Creates a function that tests whether a text contains every word of the query, ignoring accents, ligatures, apostrophes and case. */
export function textMatcher(query: string): (text: string) => boolean {
  return (text) => matchesSearch(text, query);
}

/** Rows are folded once, so that each letter typed into a filter only compares texts. */
const foldedRows = new WeakMap<InvoiceRow, string>();

/** The same for the number and client of a row. */
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
