import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { suite } from './lanes/suite.ts';

interface LaneReport {
  bun: boolean;
  nativeCfb8: boolean;
  results: { name: string; error?: string }[];
}

function isLaneReport(value: unknown): value is LaneReport {
  return typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results);
}

const run = promisify(execFile);
const here = join(import.meta.dirname, 'lanes');

async function runLane(program: string, args: string[]): Promise<LaneReport> {
  const { stdout } = await run(program, [...args, join(here, 'run.ts')], { maxBuffer: 1 << 24 }).catch(
    (cause: unknown) => {
      throw new Error(
        `The envelope's suite could not run under ${program}. Is everything installed (pnpm install)?`,
        { cause },
      );
    },
  );
  const report: unknown = JSON.parse(stdout);
  if (!isLaneReport(report))
    throw new Error(`${program} printed no report of the suite: ${stdout.slice(0, 200)}`);
  return report;
}

const hidden = await runLane(process.execPath, ['--import', join(here, 'hide-cfb8.ts')]);
const bun = await runLane(join(import.meta.dirname, '../../node_modules/.bin/bun'), []);

describe('the envelope under Node', () => {
  test.each(suite)('$name', ({ run: check }) => {
    check();
  });
});

describe.each([
  { lane: 'Node without cfb8', report: hidden, isBun: false },
  { lane: 'Bun', report: bun, isBun: true },
])('the envelope under $lane', ({ report, isBun }) => {
  test('runs on a cipher library without cfb8', () => {
    expect(report).toMatchObject({ bun: isBun, nativeCfb8: false });
  });

  test('runs the whole suite', () => {
    expect(report.results.map(({ name }) => name)).toEqual(suite.map(({ name }) => name));
  });

  test.each(report.results)('$name', ({ error }) => {
    expect(error).toBeUndefined();
  });
});
