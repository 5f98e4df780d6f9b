import Big from 'big.js';
import { type Amount } from './amount.ts';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** The exact decimal; undefined for what is none (an empty string, a comma, NaN, an exponent in a string…). */
export function toDecimal(amount: Amount | undefined): Big | undefined {
  if (typeof amount === 'number') return Number.isFinite(amount) ? new Big(amount) : undefined;
  if (typeof amount !== 'string') return undefined;
  const trimmed = amount.trim();
  return DECIMAL.test(trimmed) ? new Big(trimmed.replace(/^\+/, '')) : undefined;
}

/** To the cent, halves away from zero: big.js's "half up" goes by magnitude. */
export function roundToCents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}

/** A plain number, without negative zero. */
export function toNumber(amount: Big): number {
  return amount.eq(0) ? 0 : amount.toNumber();
}

export function sum(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}
