import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('says in a sentence that the install failed, and does not go on to the script', () => {
  const { status, stdout, stderr } = run();
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(
    /^What this repository needs is not installed: .*run the same command again\.$/,
  );
});

it('lets the script run when the install was finished', () => {
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.modules.yaml'), '');
  expect(run()).toMatchObject({ status: 0, stdout: 'the script\n', stderr: '' });
});

it('comes before every script of the root that Node runs', () => {
  const scripts = at(JSON.parse(readText('package.json')), 'scripts');
  const commands = Object.values(isObject(scripts) ? scripts : {}).filter((command) =>
    String(command).startsWith('node '),
  );
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(command).toContain('--import ./tools/repo/src/assert-installed.js ');
});
