import { expect, test } from 'vitest';
import { growsFast } from '../src/growth.ts';

/** A function that takes as many milliseconds, on a clock of its own, as `cost` says. */
function timed(cost: (length: number, call: number) => number): Parameters<typeof growsFast> {
  let time = 0;
  let call = 0;
  const run = (length: number): void => {
    time += cost(length, call++);
  };
  return [run, 100, () => time];
}

test.each<[string, (length: number, call: number) => number, boolean]>([
  ['linear', (length) => length, false],
  ['quadratic', (length) => length ** 2, true],
  ['linear with a slow start', (length) => 50 + length, false],
  ['quadratic, but of no account', (length) => length ** 2 / 1e5, false],
  ['linear beside other load', (length, call) => length * (1 + (call % 3) * 20), false],
  ['linear, under load for the first round', (length, call) => length ** (call < 15 ? 2 : 1), false],
])('tells what grows fast: %s', async (_, cost, expected) => {
  expect(await growsFast(...timed(cost))).toBe(expected);
});

test('waiting is not computing', async () => {
  const wait = (length: number) => new Promise((resolve) => setTimeout(resolve, length ** 2 / 1e5));
  expect(await growsFast(wait, 100)).toBe(false);
});
