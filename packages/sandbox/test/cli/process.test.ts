import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { createSandbox } from '../../src/index.ts';

const PACKAGE = join(import.meta.dirname, '../..');
const command = ['--conditions=factomos-source', join(PACKAGE, 'src/cli.ts')];

test('start --json prints one line for programs, and exits with 0 after a signal', async () => {
  const child = spawn(process.execPath, [...command, 'start', '--json', '--port', '0', '--host', '0.0.0.0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  const said: unknown = JSON.parse(lines[0] ?? '');
  expect(said).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
    token: 'sandbox_token_0001',
    secret: 'sandbox-secret-1',
    pid: child.pid,
  });
  const health = await fetch(`${String(Reflect.get(Object(said), 'url'))}/health`);
  expect(await health.json()).toEqual({ status: 'ok' });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(lines).toHaveLength(1);
});

test('--version prints the version of the package', () => {
  const { stdout, status } = spawnSync(process.execPath, [...command, '--version'], { encoding: 'utf8' });
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  expect(stdout).toBe(`${String(Reflect.get(Object(manifest), 'version'))}\n`);
  expect(status).toBe(0);
});

test.each([
  ['0.0.0.0', '127.0.0.1'],
  ['127.0.0.1', '127.0.0.1'],
])('the url of a sandbox on %s has the host %s, which can be reached', async (host, expected) => {
  await using sandbox = await createSandbox({ host });
  expect(new URL(sandbox.url).hostname).toBe(expected);
  expect((await fetch(`${sandbox.url}/health`)).status).toBe(200);
});
