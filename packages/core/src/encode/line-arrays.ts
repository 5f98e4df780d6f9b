import { lineFields, titleServiceId } from '../catalogue/line.ts';
import { type Problem } from '../errors/problem.ts';
import { checkParam } from './check-param.ts';
import { isRecord } from '../checks/is-record.ts';

/** A name and its values: one variable each. */
export type WirePair = readonly [name: string, value: string];

interface Row {
  service_id: string;
  description: string | undefined;
  quantity: string;
  price: string | undefined;
  isTitle: boolean;
}

/**
 * The four parallel arrays of a document's lines. PHP numbers the elements of each by itself, so one left out in the middle would shift
 * all that follow: an array goes out whole, or not at all.
 */
export function lineArrays(lines: unknown): { pairs: WirePair[]; problems: Problem[] } {
  if (!Array.isArray(lines) || lines.length === 0) {
    return { pairs: [], problems: [{ field: 'lines', message: 'must be a list of at least one line' }] };
  }
  const found: Problem[] = [];
  const rows = Array.from(lines, (line: unknown, index) => readLine(line, `lines[${index}]`, found));
  const problems = [...found, ...mixedPrices(rows)];
  if (problems.length > 0) return { pairs: [], problems };

  const withDescriptions = rows.some(({ description }) => description !== undefined);
  // Titles alone have no service whose own price could be meant.
  const withPrices = rows.every(({ isTitle, price }) => isTitle || price !== undefined);
  const pairs = rows.flatMap((row): WirePair[] => [
    [`${lineFields.service_id.wire}[]`, row.service_id],
    ...(withDescriptions ? [[`${lineFields.description.wire}[]`, row.description ?? ''] as const] : []),
    [`${lineFields.quantity.wire}[]`, row.quantity],
    ...(withPrices ? [[`${lineFields.price.wire}[]`, row.price ?? '0'] as const] : []),
  ]);
  return { pairs, problems };
}

function readLine(line: unknown, at: string, problems: Problem[]): Row {
  const row: Row = { service_id: '', description: undefined, quantity: '', price: undefined, isTitle: false };
  const report = (field: string, message: string) => {
    problems.push({ field: field === '' ? at : `${at}.${field}`, message });
  };
  if (!isRecord(line)) {
    report('', 'must be { service_id, quantity, description?, price? } or { title }');
    return row;
  }
  const given = Object.keys(line).filter((name) => line[name] !== undefined);
  if (given.includes('title')) {
    if (given.length > 1) report('', 'has a title, so it can have nothing else');
    const title = checkParam({ kind: 'text', required: true, doc: '' }, line.title);
    if ('problem' in title) report('title', title.problem);
    else if (title.wire.trim() === '') report('title', 'is empty');
    const description = 'wire' in title ? title.wire : undefined;
    return { service_id: titleServiceId, description, quantity: '1', price: undefined, isTitle: true };
  }
  for (const name of given) {
    if (!Object.hasOwn(lineFields, name)) report(name, 'is not a field of a line');
  }
  for (const [name, spec] of Object.entries(lineFields)) {
    const value = line[name];
    if (value === undefined) {
      if (spec.required) report(name, 'is required');
      continue;
    }
    const checked = checkParam(spec, value);
    if ('problem' in checked) report(name, checked.problem);
    else Object.assign(row, { [name]: checked.wire });
  }
  return row;
}

/** An empty price beside given ones is read as 0 or as the service's own price, nobody knows which: so it is never sent. */
function mixedPrices(rows: readonly Row[]): Problem[] {
  const services = rows.flatMap(({ isTitle, price }, index) => (isTitle ? [] : [{ index, price }]));
  const without = services.filter(({ price }) => price === undefined);
  if (without.length === 0 || without.length === services.length) return [];
  return without.map(({ index }) => ({
    field: `lines[${index}].price`,
    message:
      'is missing while other lines have one: give every line a price, or none to use the prices of the services',
  }));
}
