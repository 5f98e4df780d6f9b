import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox, SandboxError, seedAccounts } from '../../src/index.ts';
import { call, type Credentials } from '../call.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factomos-sandbox-'));
  file = join(folder, 'state.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function startProcess(): Promise<{ child: ChildProcess; said: string }> {
  const script = join(import.meta.dirname, 'server.ts');
  const child = spawn(process.execPath, ['--conditions=factomos-source', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const said = await new Promise<string>((line) => lines.once('line', line));
  return { child, said };
}

/**
 * Writes until the connection breaks.
 *
 * @returns the ids of the answered writes
 */
async function storm(to: Credentials, answered: string[]): Promise<void> {
  const lines = { line_service_id: ['19', '22'], line_quantity: ['1', '2'] };
  for (;;) {
    try {
      const { invoice_id } = await call(to, 'createInvoice', {
        client_id: '19',
        ...lines,
        invoice_paid: '1',
      });
      answered.push(String(invoice_id));
    } catch {
      return;
    }
  }
}

test('answered writes survive kill -9 under load, with numbers without gaps or duplicates', async () => {
  const answered: string[] = [];
  for (const atLeast of [15, 30, 45]) {
    const { child, said: url } = await startProcess();
    const to = { url, ...seedAccounts.main };
    const writers = [1, 2, 3, 4].map(() => storm(to, answered));
    while (answered.length < atLeast) await new Promise((later) => setTimeout(later, 5));
    child.kill('SIGKILL');
    await Promise.all(writers);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  await using sandbox = await createSandbox({ file, dailyLimit: null });
  for (const invoice_id of answered) {
    expect(await call(sandbox, 'getInvoice', { invoice_id })).toMatchObject({
      invoice: { invoice_status: 'paid', articleList: [{}, {}] },
    });
  }
  const rows = sandbox.snapshot().tables.invoices ?? [];
  const numbers = rows
    .filter((row) => Reflect.get(Object(row), 'company_id') === 550)
    .map((row) => Number(Reflect.get(Object(row), 'number')));
  expect(numbers.sort((one, two) => one - two)).toEqual(numbers.map((_, index) => index + 1));
});

test('a second process on the same file is refused, and the first one continues', async () => {
  await using sandbox = await createSandbox({ file });
  const { child, said } = await startProcess();
  if (child.exitCode === null) await once(child, 'exit');
  expect(said).toBe(`${file} is used by another sandbox. Stop that one, or choose another file.`);
  await expect(createSandbox({ file })).rejects.toMatchObject({ code: 'file-in-use' });
  expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
});

test('a file keeps its data, and can be opened again after close', async () => {
  const first = await createSandbox({ file, clock: '2026-03-31', quirks: { emptyPrice: 'zero' } });
  const { client_id } = await call(first, 'createClient', { category: 'client', client_company_name: 'Été' });
  await first.close();
  await using second = await createSandbox({ file });
  expect(await call(second, 'getClient', { client_id: String(client_id) })).toMatchObject({
    client: { client_company_name: 'Été' },
  });
  expect(second.clock.today()).toBe('2026-03-31');
  expect(second.quirks.values.emptyPrice).toBe('zero');
});

test('a file that is not a sandbox database is not changed', async () => {
  await expect(createSandbox({ file: join(folder, 'no', 'such', 'folder.db') })).rejects.toThrow(
    SandboxError,
  );
  const { DatabaseSync } = await import('node:sqlite');
  const foreign = new DatabaseSync(file);
  foreign.exec('CREATE TABLE other (x)');
  foreign.close();
  await expect(createSandbox({ file })).rejects.toMatchObject({ code: 'file-unknown' });
});
