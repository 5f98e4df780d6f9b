import { type OmittedRow } from './omitted-row.ts';
import { toRows } from './to-rows.ts';

/**
 * The rows of a list, each with the row of Factomos's answer that it was read from; rows that could not be read are not among them.
 *
 * @param rows what a list action answered, such as `result.invoices`
 * @param rawRows the same list of the untouched answer, such as `raw.invoices`
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
