import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installProgress, type InstallProgress } from '../src/install-progress.ts';

let said: string[] = [];
let givenUp = 0;
let progress: InstallProgress;
beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  givenUp = 0;
  progress = installProgress(
    (line) => said.push(line),
    () => (givenUp += 1),
  );
});
afterEach(() => {
  progress.end();
  vi.useRealTimers();
});

it("thins pnpm's progress out", () => {
  for (const added of [1, 2, 3]) progress.line(`Progress: resolved 9, added ${added}`);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual(['packages: resolved 9, added 3']);
});

it('asks for the network when nothing comes, also when pnpm repeats itself', () => {
  for (let seconds = 0; seconds < 65; seconds += 5) {
    progress.line('Progress: resolved 9, added 3');
    vi.advanceTimersByTime(5000);
  }
  expect(said.map((line) => line.replace(/:.*/, ''))).toEqual([
    'packages',
    'nothing has come from the npm registry for 20 s',
    'nothing has come from the npm registry for 40 s',
    'nothing has come from the npm registry for 60 s',
  ]);
});

it('tells what is being compiled, which is silent for long', () => {
  progress.line('.../node_modules/sqlite3 install: gcc -c sqlite3.c');
  progress.line('.../node_modules/sqlite3 install: gcc -c binding.cc');
  vi.advanceTimersByTime(40_000);
  expect(said).toEqual([
    'building sqlite3 (about a minute)',
    'still building sqlite3',
    'still building sqlite3',
  ]);
});

it('gives up once, when nothing has come for three minutes', () => {
  progress.line('Progress: resolved 9, added 3');
  vi.advanceTimersByTime(180_000);
  expect(givenUp).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(givenUp).toBe(1);
});

it('never gives up what is being compiled', () => {
  progress.line('.../node_modules/sqlite3 install: gcc -c sqlite3.c');
  vi.advanceTimersByTime(3_600_000);
  expect(givenUp).toBe(0);
});
