import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The time the pack adds to n8n's start: n8n's own loader on the build, each time in a new process with n8n already loaded. */
const PROCESSES = 5;
const TARGET_MS = 30;
const pack = join(import.meta.dirname, '../../packages/n8n-nodes-factomos');

function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: pack, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

run(['build.mts']);
const runs = Array.from({ length: PROCESSES }, () =>
  run(['test/engine/time-to-load.mts']).trim().split(' ').map(Number),
);
const elapsed = median(runs.map(([milliseconds = NaN]) => milliseconds));
const cpu = median(runs.map(([, milliseconds = NaN]) => milliseconds));
console.log(
  `load the pack: ${elapsed.toFixed(1)} ms, ${cpu.toFixed(1)} ms of them on the CPU; medians of ${PROCESSES} fresh processes ` +
    `(target: ${TARGET_MS} ms on the CPU, ${cpu <= TARGET_MS ? 'reached' : 'NOT reached'})`,
);
