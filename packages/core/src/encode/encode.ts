import { type ActionDefinition } from '../catalogue/spec/define-action.ts';
import { lineFields, titleServiceId } from '../catalogue/spec/line.ts';
import { type Problem } from '../errors/problem.ts';
import { isRecord } from '../json/is-record.ts';
import { MAX_INPUT_VARS } from '../limits.ts';
import { type Checked, checkParam } from './check-param.ts';
import { lineArrays, type WirePair } from './line-arrays.ts';

/** What `lines` are written as. Another array of this kind, such as one of discounts, would be an extra. */
const LINE_ARRAYS = new Set<string>(Object.values(lineFields).map(({ wire }) => wire));

const SERVICE_IDS = `${lineFields.service_id.wire}[]`;
const PRICES = `${lineFields.price.wire}[]`;

/** PHP makes `_` of other signs and drops spaces in front: such a name would arrive as another, `action` perhaps. */
const PARAM_NAME = /^[A-Za-z_][A-Za-z0-9_]*(?:\[[A-Za-z0-9_]*\])*$/;

/** A parameter that the manual lacks. */
export type ExtraValue = string | number | boolean | readonly (string | number | boolean)[];

export interface Encoded {
  /** Form-encoded, starting with `action=`: what is sealed. */
  text: string;
  /** Values that must not be shown. */
  secrets: string[];
  problems: Problem[];
  /** What Factomos may understand in another way than it is meant. */
  warnings: string[];
}

/**
 * Checks the parameters of a documented action and writes them as the wire wants them. What is kept stands for those that are not given: it
 * goes back as Factomos holds it, which may be what this package would refuse.
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
  // Joined by spreading into lists, never into arguments: a hundred thousand lines would be too many of those.
  let pairs: WirePair[] = [['action', action.name]];
  let problems: Problem[] = [];
  for (const [name, spec] of Object.entries(action.params)) {
    const value = params[name];
    if (value === undefined) {
      const held = kept[name];
      if (held !== undefined) pairs.push([name, held]);
      else if (spec.required) problems.push({ field: name, message: 'is required' });
    } else if (spec.kind === 'lines') {
      const lines = lineArrays(value);
      pairs = [...pairs, ...lines.pairs];
      problems = [...problems, ...lines.problems];
    } else if (spec.required && typeof value === 'string' && value.trim() === '') {
      problems.push({ field: name, message: 'is required' });
    } else if (value === null) {
      problems.push({ field: name, message: 'must not be null: leave it out' });
    } else if (value === '' && spec.mayBeEmpty === true) {
      pairs.push([name, '']);
    } else {
      const checked = checkParam(spec, value);
      if ('problem' in checked) problems.push({ field: name, message: checked.problem });
      else pairs.push([name, checked.wire]);
    }
  }
  for (const name of Object.keys(params)) {
    if (!Object.hasOwn(action.params, name))
      problems.push({ field: name, message: unknownParam(action, name) });
  }
  if (extra === undefined) return finish(pairs, problems, secretValues(params, action));
  const more = encodeExtra(extra);
  for (const name of isRecord(extra) ? Object.keys(extra) : []) {
    const bare = name.replace(/\[.*$/s, '');
    if (isOwnEmail(action, params, name)) continue;
    if (bare === 'action' || Object.hasOwn(action.params, bare) || isLineArray(action, bare)) {
      problems.push({
        field: `extra.${name}`,
        message: `is a documented parameter of ${action.name}: pass it in params`,
      });
    }
  }
  return finish(
    [...pairs, ...more.pairs],
    [...problems, ...more.problems],
    [...secretValues(params, action), ...secretValues(isRecord(extra) ? extra : {})],
  );
}

/** The manual documents one address; whether a list such as `a@b.fr, c@d.fr` works is for its caller to try. */
function isOwnEmail(action: ActionDefinition, params: Record<string, unknown>, name: string): boolean {
  return (
    Object.hasOwn(action.params, name) && action.params[name]?.kind === 'email' && params[name] === undefined
  );
}

/** Writes the parameters of an action that the manual lacks. */
export function encodeUnknown(action: unknown, params: unknown): Encoded {
  const problems: Problem[] = [];
  const name = typeof action === 'string' ? action : '';
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    problems.push({ field: 'action', message: 'must be the name of an action: letters, digits and _' });
  }
  if (!isRecord(params)) problems.push({ field: 'params', message: 'must be an object' });
  else if (Object.keys(params).some((name) => /^action(?:\[|$)/.test(name)))
    problems.push({
      field: 'action',
      message: 'is named by itself, not among the parameters',
    });
  const values = isRecord(params) ? params : {};
  const more = encodeExtra(values);
  return finish([['action', name], ...more.pairs], [...problems, ...more.problems], secretValues(values));
}

function invalidParams(message: string): Encoded {
  return { text: '', secrets: [], problems: [{ field: 'params', message }], warnings: [] };
}

/** For parameters that throw when they are read. */
export const unreadableParams = invalidParams('cannot be read');

function unknownParam(action: ActionDefinition, name: string): string {
  if (isLineArray(action, name.replace(/\[\]$/, ''))) return 'is written by this client: give lines instead';
  return `is not a parameter of ${action.name}: one that the manual lacks goes into the option extra`;
}

function isLineArray(action: ActionDefinition, name: string): boolean {
  return LINE_ARRAYS.has(name) && Object.hasOwn(action.params, 'lines');
}

function encodeExtra(extra: unknown): { pairs: WirePair[]; problems: Problem[] } {
  const pairs: WirePair[] = [];
  const problems: Problem[] = [];
  if (!isRecord(extra)) return { pairs, problems: [{ field: 'extra', message: 'must be an object' }] };
  for (const [name, value] of Object.entries(extra)) {
    if (value === undefined) continue;
    if (!PARAM_NAME.test(name)) {
      problems.push({ field: name, message: 'must be named with letters, digits and _, and [] after them' });
      continue;
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const wireName = Array.isArray(value) && !name.endsWith('[]') ? `${name}[]` : name;
    for (const one of values) {
      const checked = checkScalar(one);
      if ('problem' in checked) problems.push({ field: name, message: checked.problem });
      else pairs.push([wireName, checked.wire]);
    }
  }
  return { pairs, problems };
}

function checkScalar(value: unknown): Checked {
  const kind = typeof value === 'boolean' ? 'flag' : typeof value === 'number' ? 'amount' : 'text';
  const checked = checkParam({ kind, required: false }, value);
  return 'wire' in checked || typeof value === 'string'
    ? checked
    : { problem: 'must be a string, a finite number, a boolean, or an array of these' };
}

/** By kind where the parameter is documented, by name elsewhere: a client's keyword is not a secret. */
function secretValues(values: Readonly<Record<string, unknown>>, action?: ActionDefinition): string[] {
  const secrets: string[] = [];
  for (const name of Object.keys(values)) {
    const kind =
      action !== undefined && Object.hasOwn(action.params, name) ? action.params[name]?.kind : undefined;
    const isSecret = kind === undefined ? /pass|secret|token|key/i.test(name) : kind === 'secret';
    if (!isSecret) continue;
    for (const value of [values[name]].flat()) if (typeof value === 'string') secrets.push(value);
  }
  return secrets;
}

function finish(pairs: readonly WirePair[], problems: Problem[], secrets: string[]): Encoded {
  if (pairs.length > MAX_INPUT_VARS) {
    problems.push({
      field: 'params',
      message:
        `has ${pairs.length} variables, and PHP silently drops variables after ${MAX_INPUT_VARS.toLocaleString('en')}: ` +
        'split the document (each line takes up to four)',
    });
  }
  if (problems.length > 0) return { text: '', secrets, problems, warnings: [] };
  const parts: string[] = [];
  // Of prices and totals of 0, which PHP may take for empty: `empty('0')` is true there.
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
      warnings.push(`lines[${line}].price is 0: ${warning}`);
    } else if (name === 'figures_total_withvat' && Number(value) === 0) {
      warnings.push('figures_total_withvat is 0: Factomos may ignore it. Check the total.');
    }
  }
  return { text: parts.join('&'), secrets, problems, warnings };
}
