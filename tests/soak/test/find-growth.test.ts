import { expect, test } from 'vitest';
import { findGrowth } from '../src/find-growth.ts';
import { type Usage } from '../src/usage.ts';

const run = (usage: (cycle: number) => Partial<Usage>): Usage[] =>
  Array.from({ length: 40 }, (_, cycle) => ({ megabytes: 50, handles: 5, openFiles: 30, ...usage(cycle) }));

test('a flat run has no growth, whatever its warm-up took and one cycle had', () => {
  expect(findGrowth(run(() => ({})))).toEqual([]);
  expect(findGrowth(run((cycle) => ({ megabytes: Math.min(cycle, 10) * 5 })))).toEqual([]);
  expect(findGrowth(run((cycle) => ({ handles: cycle === 39 ? 500 : 5 })))).toEqual([]);
});

test('finds memory, handles and files that grow', () => {
  expect(findGrowth(run((cycle) => ({ megabytes: 50 + cycle })))).toEqual([
    'megabytes grew from 65.0 to 85.0; at most 8 more are allowed',
  ]);
  expect(findGrowth(run((cycle) => ({ handles: cycle, openFiles: 2 * cycle })))).toHaveLength(2);
});

test('a run that is too short says so', () => {
  expect(() => findGrowth(run(() => ({})).slice(0, 3))).toThrow('3 cycles are too few');
});
