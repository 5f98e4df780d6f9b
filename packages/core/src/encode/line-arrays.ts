import { lineFields, titleServiceId } from '../catalogue/spec/line.ts';
import { type Problem } from '../errors/problem.ts';
import { checkParam } from './check-param.ts';
import { isRecord } from '../json/is-record.ts';

/** A name and its values: one variable each. */
export type WirePair = readonly [name: string, value: string];

interface Row {
  service_id: string;
  description: string | undefined;
  quantity: string;
  price: string | undefined;
  isTitle: boolean;
}

const LINE_FIELDS = [
  ['service_id', lineFields.service_id],
  ['description', lineFields.description],
  ['quantity', lineFields.quantity],
  ['price', lineFields.price],
] as const;

/**
 * The four parallel arrays of a document's lines. PHP numbers the elements of each by itself, so one left out in the middle would shift
 * all that follow: an array goes out whole, or not at all.
 */
export function lineArrays(lines: unknown): { pairs: WirePair[]; problems: Problem[] } {
  if (!Array.isArray(lines) || lines.length === 0) {
    return { pairs: [], problems: [{ field: 'lines', message: 'must be a list of at least one line' }] };
  }
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) rows.push(parseLine(line, `lines[${index}]`, problems));

  let withDescriptions = false;
  let hasPrice = false;
  // Titles alone have no service whose own price could be meant.
  let withPrices = true;
  for (const { isTitle, price, description } of rows) {
    if (description !== undefined) withDescriptions = true;
    if (isTitle) continue;
    if (price === undefined) withPrices = false;
    else hasPrice = true;
  }
  if (hasPrice && !withPrices) problems.push(...missingPrices(rows));
  if (problems.length > 0) return { pairs: [], problems };

  const pairs: WirePair[] = [];
  for (const row of rows) {
    pairs.push([`${lineFields.service_id.wire}[]`, row.service_id]);
    if (withDescriptions) pairs.push([`${lineFields.description.wire}[]`, row.description ?? '']);
    pairs.push([`${lineFields.quantity.wire}[]`, row.quantity]);
    if (withPrices) pairs.push([`${lineFields.price.wire}[]`, row.price ?? '0']);
  }
  return { pairs, problems };
}

function parseLine(line: unknown, at: string, problems: Problem[]): Row {
  const row: Row = { service_id: '', description: undefined, quantity: '', price: undefined, isTitle: false };
  if (!isRecord(line)) {
    problems.push({
      field: at,
      message: 'must be { service_id, quantity, description?, price? } or { title }',
    });
    return row;
  }
  if (line.title !== undefined) return parseTitle(line, at, problems);
  for (const name of Object.keys(line)) {
    if (line[name] !== undefined && !Object.hasOwn(lineFields, name))
      problems.push({ field: `${at}.${name}`, message: 'is not a field of a line' });
  }
  for (const [name, spec] of LINE_FIELDS) {
    const value = line[name];
    if (value === undefined) {
      if (spec.required) problems.push({ field: `${at}.${name}`, message: 'is required' });
      continue;
    }
    const checked = checkParam(spec, value);
    if ('problem' in checked) problems.push({ field: `${at}.${name}`, message: checked.problem });
    else row[name] = checked.wire;
  }
  return row;
}

function parseTitle(line: Record<string, unknown>, at: string, problems: Problem[]): Row {
  for (const name of Object.keys(line)) {
    if (name === 'title' || line[name] === undefined) continue;
    problems.push({ field: at, message: 'has a title, so it cannot have other fields' });
    break;
  }
  const title = checkParam({ kind: 'text', required: true }, line.title);
  const message =
    'problem' in title ? title.problem : title.wire.trim() === '' ? 'must not be empty' : undefined;
  if (message !== undefined) problems.push({ field: `${at}.title`, message });
  const description = 'wire' in title ? title.wire : undefined;
  return { service_id: titleServiceId, description, quantity: '1', price: undefined, isTitle: true };
}

/** An empty price beside given ones is read as 0 or as the service's own price, so it is never sent. */
function missingPrices(rows: readonly Row[]): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { isTitle, price }] of rows.entries()) {
    if (isTitle || price !== undefined) continue;
    problems.push({
      field: `lines[${index}].price`,
      message:
        'is missing while other lines have one: give every line a price, or none to use the prices of the services',
    });
  }
  return problems;
}
