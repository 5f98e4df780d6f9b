import { expect, test } from 'vitest';
import { releaseMemory } from '../../src/seed/release-memory.ts';

test('objects that are no longer used are collected', async () => {
  const used = new WeakRef({ large: Array.from({ length: 1000 }, String) });
  // An object is kept until the end of the turn in which it was read.
  await new Promise((resolve) => setImmediate(resolve));
  await releaseMemory();
  expect(used.deref()).toBeUndefined();
});
