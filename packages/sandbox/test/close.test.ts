import { expect, onTestFinished, test, vi } from 'vitest';
import { createSandbox } from '../src/index.ts';

test('a sandbox can be closed before `await using` closes it', async () => {
  await using sandbox = await createSandbox();
  await sandbox.close();
  await expect(fetch(sandbox.url)).rejects.toThrow();
});

test('a call that was delayed until the sandbox was closed prints no error', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    printed.mockRestore();
  });
  await using sandbox = await createSandbox();
  sandbox.faults.add({ kind: 'delay', milliseconds: 150 });
  const body = new URLSearchParams({ token: sandbox.token });
  const failed = expect(fetch(`${sandbox.url}/api/api.php`, { method: 'POST', body })).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await sandbox.close();
  await failed;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(printed).not.toHaveBeenCalled();
});

test('what is asked of a closed sandbox says that it is closed', async () => {
  const sandbox = await createSandbox();
  await sandbox.close();
  expect(() => sandbox.state()).toThrow('The sandbox is closed. Start another one.');
});
