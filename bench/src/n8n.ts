import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from '@tools/bench-report/spread';
import { saveResult } from '@tools/bench-report/store';
import { packNodes } from '@tools/n8n-harness/pack';

/** The size of the pack, and the time it adds to n8n's start: n8n's own loader on the build, each time in a new process with n8n already loaded. */
const PROCESSES = 5;
const MAX_CPU_MS = 30;
const MAX_PACK_KB = 120;
const pack = join(import.meta.dirname, '../../packages/n8n-nodes-factomos');

function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: pack, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

run(['build.mts']);
const runs = Array.from({ length: PROCESSES }, () =>
  run(['test/engine/time-to-load.mts']).trim().split(' ').map(Number),
);

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
const packed = statSync(await packNodes(folder)).size;
rmSync(folder, { recursive: true });

const times = (at: number) => spread(runs.map((milliseconds) => milliseconds[at] ?? NaN));
saveResult('n8n', [
  { name: 'time to load', unit: 'ms', value: times(0) },
  { name: 'CPU time to load', unit: 'ms', value: times(1), limit: { atMost: MAX_CPU_MS } },
  {
    name: 'the packed package',
    unit: 'kB',
    value: spread([packed / 1000]),
    limit: { atMost: MAX_PACK_KB },
  },
]);
