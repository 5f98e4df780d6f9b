import { invalid, type Problem } from '../errors/problem.ts';
import { isRecord, isString } from '../json/json.ts';
import { type Checked, checkParam, type WirePair } from './check-param.ts';

/**
 * PHP replaces other characters in names by `_` and drops leading spaces, so such a name would arrive as a
 * different one, possibly `action`.
 */
const PARAM_NAME = /^[A-Za-z_][A-Za-z0-9_]*(?:\[[A-Za-z0-9_]*\])*$/;

/** The value of a parameter that is not in the manual. */
export type ExtraValue = string | number | boolean | readonly (string | number | boolean)[];

/** Encodes parameters that are not in the manual. Only their names and types are checked. */
export function encodeExtra(extra: unknown): { pairs: WirePair[]; problems: Problem[] } {
  const pairs: WirePair[] = [];
  const problems: Problem[] = [];
  if (!isRecord(extra)) return { pairs, problems: [invalid('extra', 'must be an object')] };
  for (const [name, value] of Object.entries(extra)) {
    if (value === undefined) continue;
    if (!PARAM_NAME.test(name)) {
      problems.push(invalid(name, 'must be named with letters, digits and _, and [] after them'));
      continue;
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const wireName = Array.isArray(value) && !name.endsWith('[]') ? `${name}[]` : name;
    for (const one of values) {
      const checked = checkScalar(one);
      if ('problem' in checked) problems.push(invalid(name, checked.problem));
      else pairs.push([wireName, checked.wire]);
    }
  }
  return { pairs, problems };
}

function checkScalar(value: unknown): Checked {
  const kind = typeof value === 'boolean' ? 'flag' : typeof value === 'number' ? 'amount' : 'text';
  const checked = checkParam({ kind, required: false }, value);
  return 'wire' in checked || isString(value)
    ? checked
    : { problem: 'must be a string, a finite number, a boolean, or an array of these' };
}
