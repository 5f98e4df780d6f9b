export type CsvValue = string | number | undefined;

/**
 * Formats CSV for spreadsheets in the given language: with a byte order mark, and in French with semicolons and decimal commas. Text that a
 * spreadsheet would run as a formula is prefixed with an apostrophe.
 */
export function toCsv(
  rows: readonly (readonly CsvValue[])[],
  { isFrench }: { readonly isFrench: boolean },
): string {
  const separator = isFrench ? ';' : ',';
  const cell = (value: CsvValue): string => {
    if (typeof value !== 'number') return quoted(value ?? '');
    const text = value.toFixed(2).replace(/\.00$/, '');
    return isFrench ? text.replace('.', ',') : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  const safe = /^[\s]*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
