import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
  mkdirSync(join(folder, '.results'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const report = (name: string, content: unknown): void => {
  writeFileSync(join(folder, '.results', `${name}.json`), JSON.stringify(content));
};

function count(...args: string[]): { last: string | undefined; status: number | null; stderr: string } {
  const script = join(import.meta.dirname, '../count.ts');
  const { stdout, stderr, status } = spawnSync('node', [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), status, stderr };
}

it('adds the reports up', () => {
  report('unit', { numPassedTests: 40, numFailedTests: 0 });
  report('e2e', { numPassedTests: 2, numFailedTests: 0 });
  expect(count()).toMatchObject({ last: '42 passed, 0 failed', status: 0 });
});

it('fails when a test failed, and when a step that is no test run did', () => {
  report('unit', { numPassedTests: 40, numFailedTests: 1 });
  expect(count()).toMatchObject({ last: '40 passed, 1 failed', status: 1 });
  expect(count('2')).toMatchObject({ last: '40 passed, 3 failed', status: 1 });
});

it('fails when nothing was tested', () => {
  expect(count()).toMatchObject({ last: '0 passed, 0 failed', status: 1 });
});

it('refuses a report that it cannot read instead of counting it as nothing', () => {
  report('odd', { passed: 3 });
  expect(count().status).not.toBe(0);
  expect(count().stderr).toContain('odd.json has no numPassedTests');
});
