import { expect, test } from 'vitest';
import { sleep } from '../../src/time/sleep.ts';

test('accepts a fraction of a millisecond, which a randomised delay has', async () => {
  await expect(sleep(0.4)).resolves.toBeUndefined();
});
