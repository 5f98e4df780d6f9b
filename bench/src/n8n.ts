import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { packNodes } from '@tools/n8n-harness/pack';
import { itemGrowth } from '../lib/n8n/item-growth.ts';

/**
 * The size of the pack, the time it adds to n8n's start (n8n's own loader on the build, each time in a new process with n8n already loaded),
 * and what more and more items cost in n8n's engine.
 */
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

const times = (at: number) => runs.map((milliseconds) => milliseconds[at] ?? NaN);
saveResult(
  'n8n',
  [
    measured('time to load', 'ms', times(0)),
    measured('CPU time to load', 'ms', times(1), { atMost: MAX_CPU_MS }),
    measured('the packed package', 'kB', [packed / 1000], { atMost: MAX_PACK_KB }),
  ],
  [await itemGrowth()],
);
