import { type ActionDefinition } from '../catalogue/spec/define-actions.ts';
import { lineFields, titleServiceId } from '../catalogue/spec/line.ts';
import { invalid, type Problem } from '../errors/problem.ts';
import { isRecord, isString, stringOrEmpty } from '../json/json.ts';
import { MAX_INPUT_VARS } from '../limits.ts';
import { checkParam, type WirePair } from './check-param.ts';
import { encodeExtra, type ExtraValue } from './extra.ts';

/**
 * The arrays that `lines` are converted to. Other arrays of this kind, such as one of discounts, would be
 * extra parameters.
 */
const LINE_ARRAYS = new Set<string>(Object.values(lineFields).map(({ wire }) => wire));

const SERVICE_IDS = `${lineFields.service_id.wire}[]`;
const PRICES = `${lineFields.price.wire}[]`;

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

export interface Encoded {
  /** Form-encoded, starting with `action=`. This is what is encrypted. */
  text: string;
  /** Values that must not be shown. */
  secrets: string[];
  problems: Problem[];
  /** What Factomos may interpret differently from what the caller intends. */
  warnings: string[];
}

/**
 * Validates the parameters of a documented action and encodes them for the wire. `kept` replaces parameters
 * that are not given. It is sent back as Factomos returned it, even if this package would reject it as input.
 */
export function encode(
  action: ActionDefinition,
  params: unknown,
  extra?: Readonly<Record<string, ExtraValue>>,
  kept: Readonly<Record<string, string>> = {},
): Encoded {
  if (!isRecord(params)) {
    return invalidParams('must be an object');
  }
  // Joined by spreading into lists, not into arguments: a hundred thousand lines exceed the number of
  // arguments that a call can have.
  let pairs: WirePair[] = [['action', action.name]];
  let problems: Problem[] = [];
  for (const [name, spec] of Object.entries(action.params)) {
    const value = params[name];
    if (value === undefined) {
      const keptValue = kept[name];
      if (keptValue !== undefined) pairs.push([name, keptValue]);
      else if (spec.required) problems.push(invalid(name, 'is required'));
    } else if (spec.kind === 'lines') {
      const lines = lineArrays(value);
      pairs = [...pairs, ...lines.pairs];
      problems = [...problems, ...lines.problems];
    } else if (spec.required && typeof value === 'string' && value.trim() === '') {
      problems.push(invalid(name, 'is required'));
    } else if (value === null) {
      problems.push(invalid(name, 'must not be null: leave it out'));
    } else if (value === '' && spec.mayBeEmpty === true) {
      pairs.push([name, '']);
    } else {
      const checked = checkParam(spec, value);
      if ('problem' in checked) problems.push(invalid(name, checked.problem));
      else pairs.push([name, checked.wire]);
    }
  }
  for (const name of Object.keys(params)) {
    if (!Object.hasOwn(action.params, name)) problems.push(invalid(name, unknownParam(action, name)));
  }
  if (extra === undefined) return finish(pairs, problems, secretValues(params, action));
  const more = encodeExtra(extra);
  for (const name of isRecord(extra) ? Object.keys(extra) : []) {
    const bare = name.replace(/\[.*$/s, '');
    if (isOwnEmail(action, params, name)) continue;
    if (bare === 'action' || Object.hasOwn(action.params, bare) || isLineArray(action, bare)) {
      problems.push(
        invalid(`extra.${name}`, `is a documented parameter of ${action.name}: pass it in params`),
      );
    }
  }
  return finish(
    [...pairs, ...more.pairs],
    [...problems, ...more.problems],
    [...secretValues(params, action), ...secretValues(isRecord(extra) ? extra : {})],
  );
}

/**
 * The four parallel arrays of a document's lines. PHP numbers the elements of each array separately, so an
 * element left out in the middle would shift all that follow: an array is sent with every element, or not at
 * all.
 */
export function lineArrays(lines: unknown): { pairs: WirePair[]; problems: Problem[] } {
  if (!Array.isArray(lines) || lines.length === 0) {
    return { pairs: [], problems: [invalid('lines', 'must be a list of at least one line')] };
  }
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) rows.push(parseLine(line, `lines[${index}]`, problems));

  let withDescriptions = false;
  let hasPrice = false;
  // If all lines are titles, there is no service whose price could apply.
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
    problems.push(invalid(at, 'must be { service_id, quantity, description?, price? } or { title }'));
    return row;
  }
  if (line.title !== undefined) return parseTitle(line, at, problems);
  for (const name of Object.keys(line)) {
    if (line[name] !== undefined && !Object.hasOwn(lineFields, name))
      problems.push(invalid(`${at}.${name}`, 'is not a field of a line'));
  }
  for (const [name, spec] of LINE_FIELDS) {
    const value = line[name];
    if (value === undefined) {
      if (spec.required) problems.push(invalid(`${at}.${name}`, 'is required'));
      continue;
    }
    const checked = checkParam(spec, value);
    if ('problem' in checked) problems.push(invalid(`${at}.${name}`, checked.problem));
    else row[name] = checked.wire;
  }
  return row;
}

function parseTitle(line: Record<string, unknown>, at: string, problems: Problem[]): Row {
  for (const name of Object.keys(line)) {
    if (name === 'title' || line[name] === undefined) continue;
    problems.push(invalid(at, 'has a title, so it cannot have other fields'));
    break;
  }
  const title = checkParam({ kind: 'text', required: true }, line.title);
  const message =
    'problem' in title ? title.problem : title.wire.trim() === '' ? 'must not be empty' : undefined;
  if (message !== undefined) problems.push(invalid(`${at}.title`, message));
  const description = 'wire' in title ? title.wire : undefined;
  return { service_id: titleServiceId, description, quantity: '1', price: undefined, isTitle: true };
}

/** An empty price next to given ones is read as 0 or as the service's price, so it is never sent. */
function missingPrices(rows: readonly Row[]): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { isTitle, price }] of rows.entries()) {
    if (isTitle || price !== undefined) continue;
    problems.push(
      invalid(
        `lines[${index}].price`,
        'is missing while other lines have one: give every line a price, or none to use the prices of the services',
      ),
    );
  }
  return problems;
}

/** The manual documents a single address. A list such as `a@b.fr, c@d.fr` can be tried as an extra parameter. */
function isOwnEmail(action: ActionDefinition, params: Record<string, unknown>, name: string): boolean {
  return (
    Object.hasOwn(action.params, name) && action.params[name]?.kind === 'email' && params[name] === undefined
  );
}

/** Encodes the parameters of an action that is not in the manual. */
export function encodeUnknown(action: unknown, params: unknown): Encoded {
  const problems: Problem[] = [];
  const name = stringOrEmpty(action);
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    problems.push(invalid('action', 'must be the name of an action: letters, digits and _'));
  }
  if (!isRecord(params)) problems.push(invalid('params', 'must be an object'));
  else if (Object.keys(params).some((name) => /^action(?:\[|$)/.test(name)))
    problems.push(invalid('action', 'must be passed as the action, not among the parameters'));
  const values = isRecord(params) ? params : {};
  const more = encodeExtra(values);
  return finish([['action', name], ...more.pairs], [...problems, ...more.problems], secretValues(values));
}

function invalidParams(message: string): Encoded {
  return { text: '', secrets: [], problems: [invalid('params', message)], warnings: [] };
}

/** For parameters whose getters throw. */
export const unreadableParams = invalidParams('cannot be read');

function unknownParam(action: ActionDefinition, name: string): string {
  if (isLineArray(action, name.replace(/\[\]$/, ''))) return 'is written by this client: pass lines instead';
  return `is not a parameter of ${action.name}: pass an undocumented one in the option extra`;
}

function isLineArray(action: ActionDefinition, name: string): boolean {
  return LINE_ARRAYS.has(name) && Object.hasOwn(action.params, 'lines');
}

/** By kind for documented parameters, by name for others: the keywords of a client are not a secret. */
function secretValues(values: Readonly<Record<string, unknown>>, action?: ActionDefinition): string[] {
  const secrets: string[] = [];
  for (const name of Object.keys(values)) {
    const kind =
      action !== undefined && Object.hasOwn(action.params, name) ? action.params[name]?.kind : undefined;
    const isSecret = kind === undefined ? /pass|secret|token|key/i.test(name) : kind === 'secret';
    if (!isSecret) continue;
    for (const value of [values[name]].flat()) if (isString(value)) secrets.push(value);
  }
  return secrets;
}

function finish(pairs: readonly WirePair[], problems: Problem[], secrets: string[]): Encoded {
  if (pairs.length > MAX_INPUT_VARS) {
    problems.push(
      invalid(
        'params',
        `has ${pairs.length} variables, and PHP silently drops variables after ${MAX_INPUT_VARS.toLocaleString('en')}: ` +
          'split the document (each line takes up to four)',
      ),
    );
  }
  if (problems.length > 0) return { text: '', secrets, problems, warnings: [] };
  const parts: string[] = [];
  // For prices and totals of 0, which PHP may treat as empty: `empty('0')` is true there.
  const warnings: string[] = [];
  let line = -1;
  let isTitle = false;
  for (const [name, value] of pairs) {
    parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    if (name === SERVICE_IDS) {
      line += 1;
      isTitle = value === titleServiceId;
    } else if (name === PRICES && !isTitle && Number(value) === 0) {
      const warning = 'Factomos may charge the price of the service instead. Check the total.';
      warnings.push(`lines[${line}].price is 0. ${warning}`);
    } else if (name === 'figures_total_withvat' && Number(value) === 0) {
      warnings.push('figures_total_withvat is 0. Factomos may ignore it. Check the total.');
    }
  }
  return { text: parts.join('&'), secrets, problems, warnings };
}
