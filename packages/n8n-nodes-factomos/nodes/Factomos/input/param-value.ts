import { type ParamSpec } from 'factomos-core';
import { plainFigure } from './plain-figure.ts';
import { isLocator, locatorValue } from '../../shared/expressions/locator.ts';

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
      return id(given);
    case 'flag':
      return flag(given);
    case 'date':
      return day(given);
    case 'amount':
    case 'quantity':
    case 'percent':
      return plainFigure(typeof given === 'string' ? given.trim() || undefined : given);
    default:
      return typeof given === 'string' ? given.trim() || undefined : given;
  }
}

/** An array or an object is not an ID that was left out: without one, Factomos may change another entity. */
function id(given: unknown): unknown {
  const value: unknown = isLocator(given) ? given.value : given;
  const isEmptyOrText =
    value === undefined || value === null || typeof value === 'string' || typeof value === 'number';
  return isEmptyOrText ? locatorValue(given).value || undefined : value;
}

function flag(given: unknown): unknown {
  if (given === '') return undefined;
  if (given === 'true' || given === '1' || given === 1) return true;
  return given === 'false' || given === '0' || given === 0 ? false : given;
}

/**
 * n8n's date field and many expressions give a local time without an offset: the day that was written is meant. With an offset it is an
 * instant, of which the client takes the day in Paris. Expressions may also give a `DateTime`.
 */
export function day(given: unknown): unknown {
  if (given === '') return undefined;
  if (typeof given === 'string') return given.replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.]+$/, '$1');
  return isDateTime(given) ? given.toISO() : given;
}

function isDateTime(value: unknown): value is { toISO: () => unknown } {
  return typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function';
}
