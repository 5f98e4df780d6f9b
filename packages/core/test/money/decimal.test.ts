import { Big } from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  multiply,
  roundToCents,
  subtract,
  toCents,
  toDecimal,
  toNumber,
} from '../../src/money/decimal.ts';

test.each([
  ['12.50', 1250n, 2],
  ['-0.10', -10n, 2],
  ['-0', 0n, 0],
  [1e-7, 1n, 7],
  [1e21, 1_000_000_000_000_000_000_000n, 0],
  [0.1, 1n, 1],
])('converts %j to %s units with %s decimals', (amount, units, scale) => {
  expect(toDecimal(amount)).toEqual({ units, scale });
});

// What the client would refuse to send is not converted.
test.each([' 12 ', '+12', '.5', '12.', '', '1 000', '1,5', '1e3', NaN, Infinity, undefined, null])(
  'does not convert %j',
  (amount) => {
    expect(toDecimal(amount)).toBeUndefined();
  },
);

const decimal = (text: number | string): Decimal => {
  const converted = toDecimal(text);
  if (converted === undefined) throw new Error(`${text} is not a decimal`);
  return converted;
};

test.each([
  ['1.005', 1.01],
  ['1.0049999999999999999999', 1],
  ['-1.005', -1.01],
  ['-1.004', -1],
  ['0.005', 0.01],
  ['-0.004', 0],
  ['12', 12],
  ['12.5', 12.5],
])('rounds %s to %s, halves away from zero', (amount, rounded) => {
  expect(toNumber(roundToCents(decimal(amount)))).toBe(rounded);
});

test.each([
  ['0.1', '0.2', 0.3, -0.1, 0.02],
  ['12', '-0.005', 11.995, 12.005, -0.06],
  ['-1.50', '1.5', 0, -3, -2.25],
  ['123456789012345678.25', '0.75', 123456789012345679, 123456789012345677.5, 92592591759259258.6875],
])('adds, subtracts and multiplies %s and %s exactly', (a, b, total, difference, product) => {
  expect(toNumber(add(decimal(a), decimal(b)))).toBe(total);
  expect(toNumber(subtract(decimal(a), decimal(b)))).toBe(difference);
  expect(toNumber(multiply(decimal(a), decimal(b)))).toBe(product);
});

test('compares decimals that are written differently', () => {
  expect(compare(decimal('20'), decimal('20.00'))).toBe(0);
  expect(compare(decimal('5.5'), decimal('20'))).toBeLessThan(0);
  expect(compare(decimal('5.51'), decimal('5.5'))).toBeGreaterThan(0);
});

const anyAmount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.stringMatching(/^-?[0-9]{1,30}(\.[0-9]{1,30})?$/),
  // Halves of a cent, on which roundings differ.
  fc.stringMatching(/^-?[0-9]{1,9}\.[0-9]{2}[45]0{0,3}[0-9]?$/),
);

/** What a library computes, which knows decimals of any size too. */
const expected = (big: Big): number => (big.eq(0) ? 0 : big.toNumber());

test('computes any amounts as big.js does', () => {
  const check = (a: number | string, b: number | string) => {
    const [x, y] = [decimal(a), decimal(b)];
    const [bigX, bigY] = [new Big(a), new Big(b)];
    expect(toNumber(x)).toBe(expected(bigX));
    expect(toNumber(add(x, y))).toBe(expected(bigX.plus(bigY)));
    expect(toNumber(subtract(x, y))).toBe(expected(bigX.minus(bigY)));
    expect(toNumber(multiply(x, y))).toBe(expected(bigX.times(bigY)));
    expect(toNumber(roundToCents(x))).toBe(expected(bigX.round(2, Big.roundHalfUp)));
    expect(toCents(x).toString()).toBe(
      bigX.times(100).round(0, Big.roundHalfUp).toFixed().replace(/^-0$/, '0'),
    );
    expect(Math.sign(compare(x, y))).toBe(bigX.cmp(bigY));
  };
  fc.assert(fc.property(anyAmount, anyAmount, check));
});
