import type { InvoiceRow } from './company-data.ts';

const folded = new WeakMap<InvoiceRow, string>();

/** Whether a text contains what is searched, whatever the accents, ligatures, apostrophes and capitals of either. */
export function textMatcher(query: string): (text: string) => boolean {
  const wanted = foldText(query.trim());
  return (text) => foldText(text).includes(wanted);
}

/** The same for the number and the client of a row, whose text is folded once. */
export function rowMatcher(query: string): (row: InvoiceRow) => boolean {
  const wanted = foldText(query.trim());
  if (wanted === '') return () => true;
  return (row) => {
    const text = folded.get(row) ?? foldText(`${row.number} ${row.client}`);
    folded.set(row, text);
    return text.includes(wanted);
  };
}

export function isSameText(a: string, b: string): boolean {
  return foldText(a.trim()) === foldText(b.trim());
}

function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[‘’ʼ´`]/g, "'");
}
