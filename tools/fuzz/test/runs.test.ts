import { expect, test, vi } from 'vitest';
import { FUZZ_SHARES, fuzzRuns, isFullFuzz } from '../src/runs.ts';

test('the shares of the targets are those of a whole', () => {
  expect(Object.values(FUZZ_SHARES).reduce((sum, share) => sum + share, 0)).toBe(100);
});

test('a target gets its share of the inputs', () => {
  vi.stubEnv('FUZZ_RUNS', '50000');
  expect(fuzzRuns('sandbox-api')).toBe(20_000);
  expect(isFullFuzz()).toBe(true);
  vi.stubEnv('FUZZ_RUNS', '10');
  expect(fuzzRuns('webhook')).toBe(1);
  expect(isFullFuzz()).toBe(false);
  vi.unstubAllEnvs();
});
