import { expect, test } from 'vitest';
import { sumEuros, toCents } from '../../src/domain/cents.ts';

test.each([
  [1.005, 101],
  [-1.005, -101],
  [0.5 * 2.01, 101],
  [1.01, 101],
  [0.285, 29],
  [8.28, 828],
  [0, 0],
  [-0.001, 0],
  [1e-7, 0],
  [123_456_789.99, 12_345_678_999],
])('%d EUR is %d cents, by its decimal digits', (amount, cents) => {
  expect(toCents(amount)).toBe(cents);
});

test('amounts are added without the error of floats', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sumEuros([0.1, 0.2])).toBe(0.3);
  expect(sumEuros([1.1, 2.2, -3.3])).toBe(0);
  expect(sumEuros(Array.from({ length: 1000 }, () => 0.07))).toBe(70);
});
