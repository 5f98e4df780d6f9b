import Big from 'big.js';
import { plainNumber } from '../encode/check-param.ts';
import { type Amount } from './amount.ts';

/** The exact decimal that the client would send; undefined for anything that it would reject. */
export function toDecimal(amount: Amount | undefined): Big | undefined {
  const plain = plainNumber(amount);
  return plain === undefined ? undefined : new Big(plain);
}

/** Rounded to the cent, halves away from zero, since "half up" of big.js applies to the absolute value. */
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
