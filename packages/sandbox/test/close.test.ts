import { expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';

test('may be closed by hand before `await using` closes it', async () => {
  await using sandbox = await createSandbox();
  await sandbox.close();
  await expect(fetch(sandbox.url)).rejects.toThrow();
});
