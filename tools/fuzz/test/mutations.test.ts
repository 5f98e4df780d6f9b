import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedJson } from '../src/mutations.ts';

test('the same seed changes JSON in the same way again, as no change reaches into the next one', () => {
  const sample = () => fc.sample(changedJson({ a: { b: 1 } }), { seed: 20151130, numRuns: 20_000 });
  expect(sample()).toEqual(sample());
});

test('two changes that put the same value in place do not make a cycle', () => {
  const many = () => fc.sample(changedJson({ a: 1, b: { c: [1] } }), { seed: 1, numRuns: 200_000 });
  expect(many).not.toThrow();
});
