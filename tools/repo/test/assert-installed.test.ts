import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, isObject } from '@tools/json';
import { readText } from './files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const script = join(import.meta.dirname, '../src/assert-installed.js');
const run = () =>
  spawnSync(process.execPath, ['--import', script, '--eval', 'console.log("the script")'], {
    cwd: folder,
    encoding: 'utf8',
  });

test('reports a failed install and does not run the script', () => {
  const { status, stdout, stderr } = run();
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(/^The dependencies are not installed: .*run the command again\.$/);
});

test('runs the script after a complete install', () => {
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.modules.yaml'), '');
  expect(run()).toMatchObject({ status: 0, stdout: 'the script\n', stderr: '' });
});

test('is imported before every root script that runs Node', () => {
  const scripts = at(JSON.parse(readText('package.json')), 'scripts');
  const commands = Object.values(isObject(scripts) ? scripts : {}).filter((command) =>
    String(command).startsWith('node '),
  );
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(command).toContain('--import ./tools/repo/src/assert-installed.js ');
});
