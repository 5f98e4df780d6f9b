import { foldText, matchesSearch } from '../bundles/core.ts';
import type { InvoiceRow } from './company-data.ts';

/** Whether a text has every word that is searched, whatever the accents, ligatures, apostrophes and capitals of either. */
export function textMatcher(query: string): (text: string) => boolean {
  return (text) => matchesSearch(text, query);
}

/** Of the last query: a view with thousands of rows is drawn again and again with one filter. */
let last = { query: '', results: new WeakMap<InvoiceRow, boolean>() };

/** The same for the number and the client of a row. */
export function rowMatcher(query: string): (row: InvoiceRow) => boolean {
  if (query !== last.query) last = { query, results: new WeakMap() };
  const { results } = last;
  return (row) => {
    const known = results.get(row);
    if (known !== undefined) return known;
    const result = matchesSearch(`${row.number} ${row.client}`, query);
    results.set(row, result);
    return result;
  };
}

export function isSameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
