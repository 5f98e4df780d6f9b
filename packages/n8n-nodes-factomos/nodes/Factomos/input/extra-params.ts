import { type ExtraValue } from 'factomos-core';
import { isObject } from '../../shared/values/is-object.ts';

type Params = Record<string, ExtraValue>;

/** Converts given parameters to plain values or arrays of them, without nulls. Undefined when a value is neither. */
export function extraParams(given: unknown): Params | undefined {
  if (!isObject(given)) return undefined;
  const params: Params = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (!isExtraValue(value)) return undefined;
    params[name] = value;
  }
  return params;
}

function isExtraValue(value: unknown): value is ExtraValue {
  return isPlain(value) || (Array.isArray(value) && value.every(isPlain));
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
