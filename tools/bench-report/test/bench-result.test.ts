import { expect, test } from 'vitest';
import { isReached, parseBenchResult } from '../src/bench-result.ts';
import { spread } from '../src/spread.ts';
import { result } from './samples.ts';

test('the spread of samples is their minimum, median and maximum', () => {
  expect(spread([5, 1, 30])).toEqual({ min: 1, median: 5, max: 30, samples: 3 });
});

test.each([
  ['no sample', []],
  ['a sample that is not a number', [1, NaN]],
  ['an infinite sample', [1, Infinity]],
])('the spread of %s is refused', (_, samples) => {
  expect(() => spread(samples)).toThrow('Expected at least one sample and only finite ones');
});

test('the limit is compared with the median, and reached when it is equal', () => {
  const measured = (median: number, limit: { atMost: number } | { atLeast: number }) =>
    isReached({ name: '', unit: '', value: { min: 0, median, max: 99, samples: 3 }, limit });
  expect(measured(5, { atMost: 5 })).toBe(true);
  expect(measured(5.1, { atMost: 5 })).toBe(false);
  expect(measured(5, { atLeast: 5 })).toBe(true);
  expect(measured(4.9, { atLeast: 5 })).toBe(false);
  expect(isReached({ name: '', unit: '', value: spread([1]) })).toBeUndefined();
});

test('a stored result is read back unchanged', () => {
  expect(parseBenchResult(JSON.stringify(result))).toEqual(result);
});

test('a stored result that lacks a number is refused', () => {
  const broken = JSON.stringify(result).replace('"median":120', '"median":null');
  expect(() => parseBenchResult(broken)).toThrow('Expected a number at median');
});
