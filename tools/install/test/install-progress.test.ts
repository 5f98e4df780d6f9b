import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installProgress, type InstallProgress } from '../src/install-progress.ts';

let reported: string[] = [];
let timeouts = 0;
let progress: InstallProgress;
beforeEach(() => {
  vi.useFakeTimers();
  reported = [];
  timeouts = 0;
  progress = installProgress(
    (line) => reported.push(line),
    () => (timeouts += 1),
  );
});
afterEach(() => {
  progress.end();
  vi.useRealTimers();
});

test("condenses pnpm's progress", () => {
  for (const added of [1, 2, 3]) progress.line(`Progress: resolved 9, added ${added}`);
  vi.advanceTimersByTime(5000);
  expect(reported).toEqual(['packages: resolved 9, added 3']);
});

test('reports a registry that does not respond, even when pnpm repeats the same progress', () => {
  for (let seconds = 0; seconds < 65; seconds += 5) {
    progress.line('Progress: resolved 9, added 3');
    vi.advanceTimersByTime(5000);
  }
  expect(reported.map((line) => line.replace(/:.*/, ''))).toEqual([
    'packages',
    'no response from the npm registry for 20 s',
    'no response from the npm registry for 40 s',
    'no response from the npm registry for 60 s',
  ]);
});

test('reports what is compiled, which takes long without output', () => {
  progress.line('.../node_modules/sqlite3 install: gcc -c sqlite3.c');
  progress.line('.../node_modules/sqlite3 install: gcc -c binding.cc');
  vi.advanceTimersByTime(40_000);
  expect(reported).toEqual([
    'building sqlite3 (about a minute)',
    'still building sqlite3',
    'still building sqlite3',
  ]);
});

test('gives up once, after three minutes without progress', () => {
  progress.line('Progress: resolved 9, added 3');
  vi.advanceTimersByTime(180_000);
  expect(timeouts).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(timeouts).toBe(1);
});

test('never gives up while something is compiled', () => {
  progress.line('.../node_modules/sqlite3 install: gcc -c sqlite3.c');
  vi.advanceTimersByTime(3_600_000);
  expect(timeouts).toBe(0);
});
