import { expect, test } from 'vitest';
import { soak } from '../src/soak.ts';

test('a sandbox under load delivers what it should, and ends without a handle left', async () => {
  const before = process.getActiveResourcesInfo().length;
  const { calls, notifications, usages } = await soak(1);
  expect(calls).toBeGreaterThanOrEqual(400);
  expect(notifications).toBeGreaterThan(calls / 5);
  expect(usages).toHaveLength(1);
  await expect
    .poll(() => process.getActiveResourcesInfo().length, { timeout: 20_000 })
    .toBeLessThanOrEqual(before);
});
