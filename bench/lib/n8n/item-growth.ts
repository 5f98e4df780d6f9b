import { type Growth, type GrowthPoint } from '@tools/bench-report/bench-result';
import { spread } from '@tools/bench-report/spread';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigSeed } from '../big-seed.ts';
import { startServer } from '../child-server.ts';
import { timeReadsInProcess } from './reads-in-process.ts';

/** How many items, and how often. The first run also loads what the next ones share. */
const RUNS = new Map([
  [10, 6],
  [100, 4],
  [1000, 4],
  [10_000, 3],
  [100_000, 1],
]);

/** Seconds that the node takes in n8n's engine to read more and more invoices, one for each item, from a sandbox. */
export async function itemGrowth(): Promise<Growth> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
  const seed = join(folder, 'seed.json');
  writeFileSync(seed, JSON.stringify(bigSeed(Math.max(...RUNS.keys()))));
  const cli = join(import.meta.dirname, '../../../packages/sandbox/src/cli.ts');
  const source = ['--conditions=factomos-source', cli];
  const server = await startServer([...source, 'start', '--port', '0', '--quota', 'off', '--seed', seed]);
  try {
    const points: GrowthPoint[] = [];
    for (const [items, runs] of RUNS) {
      const times = await timeReadsInProcess(server.url, { items, runs });
      const counted = times.length === 1 ? times : times.slice(1);
      points.push({ x: items, value: spread(counted.map((milliseconds) => milliseconds / 1000)) });
    }
    return {
      id: 'items',
      title: 'Time to read an invoice for each item',
      x: 'items',
      unit: 's',
      lines: [{ name: 'Invoice: Get', points }],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
