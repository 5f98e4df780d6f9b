import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

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
  const script = join(import.meta.dirname, '../src/count-results.js');
  const { stdout, stderr, status } = spawnSync('node', [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), status, stderr };
}

test('adds up the reports', () => {
  report('unit', { numPassedTests: 40, numFailedTests: 0 });
  report('e2e', { numPassedTests: 2, numFailedTests: 0 });
  expect(count()).toMatchObject({ last: '42 passed, 0 failed', status: 0 });
});

test('fails when a test or another step failed', () => {
  report('unit', { numPassedTests: 40, numFailedTests: 1 });
  expect(count()).toMatchObject({ last: '40 passed, 1 failed', status: 1 });
  expect(count('2')).toMatchObject({ last: '40 passed, 3 failed', status: 1 });
});

test('fails when no test ran', () => {
  expect(count()).toMatchObject({ last: '0 passed, 0 failed', status: 1 });
});

test.each([
  ['of another format', '{"passed":3}', 'it has no numPassedTests'],
  ['that was cut off', '{"numPassedTests":3,', 'JSON'],
  ['that is null', 'null', 'it has no numPassedTests'],
])('counts a report %s as a failure and still prints the total', (_, content, why) => {
  report('unit', { numPassedTests: 40, numFailedTests: 0 });
  writeFileSync(join(folder, '.results/odd.json'), content);
  expect(count()).toMatchObject({ last: '40 passed, 1 failed', status: 1 });
  expect(count().stderr).toMatch(new RegExp(`odd\\.json is not a vitest JSON report: .*${why}`));
});

test('prints the total when no step wrote a report', () => {
  rmSync(join(folder, '.results'), { recursive: true });
  expect(count('3')).toMatchObject({ last: '0 passed, 3 failed', status: 1 });
});
