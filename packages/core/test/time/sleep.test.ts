import { expect, test } from 'vitest';
import { sleep } from '../../src/time/sleep.ts';

test('waits for a fraction of a millisecond, as a spread pause has one', async () => {
  await expect(sleep(0.4)).resolves.toBeUndefined();
});
