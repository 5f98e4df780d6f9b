import { type ParamSpec } from 'factomos-core';
import { locatorValue } from './locator.ts';

/**
 * A field's value as the client takes it, or undefined where there is none. It only undoes what n8n and its expressions do to values; what
 * is wrong is left as it is, for the client to say.
 */
export function paramValue(spec: ParamSpec, given: unknown, keepEmpty: boolean): unknown {
  if (given === undefined || given === null) return undefined;
  switch (spec.kind) {
    case 'text':
    case 'multiline':
    case 'email':
    case 'url':
    case 'secret': {
      const text = typeof given === 'number' || typeof given === 'boolean' ? String(given) : given;
      return text === '' && !keepEmpty ? undefined : text;
    }
    case 'id':
      return locatorValue(given).value || undefined;
    case 'flag':
      return flag(given);
    case 'date':
      return day(given);
    default:
      return given === '' ? undefined : given;
  }
}

function flag(given: unknown): unknown {
  if (given === '') return undefined;
  if (given === 'true' || given === '1') return true;
  return given === 'false' || given === '0' ? false : given;
}

/**
 * n8n's date field and many expressions give a local time without an offset: the day that was written is meant. With an offset it is an
 * instant, of which the client takes the day in Paris. Expressions may also give a `DateTime`.
 */
function day(given: unknown): unknown {
  if (given === '') return undefined;
  if (typeof given === 'string') return given.replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.]+$/, '$1');
  return isDateTime(given) ? given.toISO() : given;
}

function isDateTime(value: unknown): value is { toISO: () => unknown } {
  return typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function';
}
