import { plainNumber } from '../encode/check-param.ts';
import { type Amount } from './amount.ts';

/** An exact decimal number: `units` divided by 10 to the power of `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** The exact decimal that the client would send; undefined for anything that it would reject. */
export function toDecimal(amount: Amount | null | undefined): Decimal | undefined {
  const plain = plainNumber(amount);
  if (plain === undefined) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(scale, a) + unitsAt(scale, b), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(add, ZERO);
}

/** Below 0 when `a` is the smaller one, 0 when they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  return Number(subtract(a, b).units);
}

/** In whole cents, halves away from zero. */
export function toCents(amount: Decimal): bigint {
  if (amount.scale <= 2) return unitsAt(2, amount);
  const divisor = 10n ** BigInt(amount.scale - 2);
  const half = amount.units < 0n ? -divisor / 2n : divisor / 2n;
  // A division of bigints cuts off the fraction.
  return (amount.units + half) / divisor;
}

export function roundToCents(amount: Decimal): Decimal {
  return { units: toCents(amount), scale: 2 };
}

export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}

/** The units of the same amount with a scale that is at least its own. */
function unitsAt(scale: number, amount: Decimal): bigint {
  return amount.units * 10n ** BigInt(scale - amount.scale);
}
