import { expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';

test('a sandbox can be closed before `await using` closes it', async () => {
  await using sandbox = await createSandbox();
  await sandbox.close();
  await expect(fetch(sandbox.url)).rejects.toThrow();
});
