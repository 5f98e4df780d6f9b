import { type OmittedRow } from './omitted-row.ts';
import { toRows } from './to-rows.ts';

/**
 * The rows of a list, each paired with the raw row that it was decoded from. Rows that could not be read are
 * left out.
 *
 * @param rows the result of a list action, such as `result.invoices`
 * @param rawRows the same list in the raw answer, such as `raw.invoices`
 * @param omitted the result's `omitted`
 */
export function pairRows<Row>(
  rows: readonly Row[],
  rawRows: unknown,
  omitted: readonly OmittedRow[],
): { row: Row; raw: unknown }[] {
  const left = new Set(omitted.map(({ raw }) => raw));
  const kept = (toRows(rawRows) ?? []).filter((raw) => !left.has(raw));
  return rows.map((row, index) => ({ row, raw: kept[index] }));
}
