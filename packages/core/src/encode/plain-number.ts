import Big from 'big.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A number as PHP reads it: never 1e-7, never a comma. Decimal strings are taken as they are; undefined for anything else. */
export function plainNumber(value: unknown): string | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  // big.js would keep the sign of a negative zero.
  return value === 0 ? '0' : new Big(value).toFixed();
}
