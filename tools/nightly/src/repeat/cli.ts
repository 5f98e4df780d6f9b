import { UNIT_SUITE } from '@tools/check/steps';
import { cacheFolder, root } from '@tools/repo/paths';
import { execa } from 'execa';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failedTests } from './failed-tests.ts';

/**
 * `repeat/cli.ts <runs>`: builds, then runs the unit suite repeatedly, and lists each test that failed and
 * how often.
 */
const runs = Number(process.argv[2]);
const folder = join(cacheFolder, 'repeat');
mkdirSync(folder, { recursive: true });
await execa('pnpm', ['build'], { cwd: root, stdin: 'ignore' });

const counts = new Map<string, number>();
let failedRuns = 0;
for (let run = 1; run <= runs; run++) {
  const report = join(folder, `run-${run}.json`);
  rmSync(report, { force: true });
  const { failed, all, durationMs } = await execa(
    'vitest',
    [...UNIT_SUITE, '--silent', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, preferLocal: true, reject: false, all: true, stdin: 'ignore' },
  );
  console.log(`   run ${run} of ${runs}: ${failed ? 'FAILED' : 'ok'} (${(durationMs / 1000).toFixed(0)} s)`);
  if (!failed) continue;
  failedRuns += 1;
  const names = existsSync(report) ? failedTests(readFileSync(report, 'utf8')) : [];
  // An error outside of a test is only in the output.
  if (names.length === 0) console.log(all);
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}
for (const [name, count] of counts) console.log(`Failed in ${count} of ${runs} runs: ${name}`);
console.log(`${runs - failedRuns} of ${runs} runs without a failure.`);
process.exitCode = failedRuns === 0 ? 0 : 1;
