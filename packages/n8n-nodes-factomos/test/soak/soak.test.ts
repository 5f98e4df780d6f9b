import { expect, test } from 'vitest';
import { soakTrigger } from './soak-trigger.mts';

test('the trigger under load verifies every event', async () => {
  const { verified, others, usages } = await soakTrigger(0);
  expect({ verified, others }).toEqual({ verified: 100, others: [] });
  expect(usages).toHaveLength(1);
});
