import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startChild, stopAllChildren } from '../src/child.ts';
import { isAlive } from '../src/is-alive.ts';
import { until } from '../src/until.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});
afterEach(async () => {
  await stopAllChildren();
  rmSync(folder, { recursive: true });
});

/** Starts a child, prints both process ids, and runs until it is stopped. */
const family = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(process.pid + ' ' + child.pid);
  setInterval(() => console.log('working'), 20);
`;

const start = (script: string, onLine: (line: string) => void = () => undefined) =>
  startChild({
    command: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env: process.env,
    log: join(folder, 'log'),
    onLine,
  });

async function idsOf(lines: string[]): Promise<number[]> {
  const line = await until(() => lines.find((text) => /^\d+ \d+$/.test(text)), { what: 'the ids' });
  return line.split(' ').map(Number);
}

const allGone = (ids: number[]) =>
  until(() => !ids.some(isAlive), { what: 'the processes to end', timeoutMs: 30_000 });

test('reports the exit code and logs the output', async () => {
  const child = start('console.log("hello"); console.error("world"); process.exitCode = 3');
  expect(await child.exited).toBe(3);
  expect(readFileSync(join(folder, 'log'), 'utf8').split('\n').sort()).toEqual(['', 'hello', 'world']);
});

test('reports a command that does not exist', async () => {
  const log = join(folder, 'log');
  const child = startChild({ command: 'no-such-command', args: [], cwd: folder, env: process.env, log });
  expect(await child.exited).toBe(127);
  expect(readFileSync(log, 'utf8')).toContain('no-such-command');
});

test('stops a command together with its children', async () => {
  const lines: string[] = [];
  const child = start(family, (line) => lines.push(line));
  const ids = await idsOf(lines);
  await child.stop();
  await allGone(ids);
});

test('stops the processes that a command leaves behind', async () => {
  const lines: string[] = [];
  const leaving = family.replace(
    'setInterval(() => console.log',
    'setTimeout(() => process.exit(0), 50); void (',
  );
  const child = start(leaving, (line) => lines.push(line));
  const ids = await idsOf(lines);
  expect(await child.exited).toBe(0);
  await allGone(ids);
});

test('stops everything when the parent is killed with SIGKILL', async () => {
  const script = join(import.meta.dirname, 'fixtures/starts-a-family.ts');
  const parent = spawn(process.execPath, [script, join(folder, 'log'), family], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: parent.stdout }).on('line', (line) => lines.push(line));
  const ids = await idsOf(lines);
  expect(ids.every(isAlive)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await allGone(ids);
});
