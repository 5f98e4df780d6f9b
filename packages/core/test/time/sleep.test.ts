import { expect, it } from 'vitest';
import { sleep } from '../../src/time/sleep.ts';

it('waits for a fraction of a millisecond, as a spread pause has one', async () => {
  await expect(sleep(0.4)).resolves.toBeUndefined();
});
