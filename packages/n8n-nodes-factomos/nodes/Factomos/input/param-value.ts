import { type ParamSpec } from 'factomos-core';
import { removeFloatNoise } from './remove-float-noise.ts';
import { isLocator, locatorValue } from '../../shared/expressions/locator.ts';

/**
 * Converts a field's value to what the client expects, or undefined when it is empty. Only forms that n8n and its expressions produce are
 * converted: any other invalid value is passed on, so that the client rejects it.
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
      return removeFloatNoise(typeof given === 'string' ? given.trim() || undefined : given);
    default:
      return typeof given === 'string' ? given.trim() || undefined : given;
  }
}

/** An array or an object must not count as an empty ID: without an ID, Factomos may change another record. */
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
 * The day of a date. n8n's date field and many expressions return a local time without an offset: its calendar day is used. A time with an
 * offset is an instant, of which the client takes the day in Paris. Expressions may also return a `DateTime`.
 */
export function day(given: unknown): unknown {
  if (given === '') return undefined;
  if (typeof given === 'string') return given.replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.]+$/, '$1');
  return isDateTime(given) ? given.toISO() : given;
}

function isDateTime(value: unknown): value is { toISO: () => unknown } {
  return typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function';
}
