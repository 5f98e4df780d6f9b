import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measured } from '@tools/bench-report/measured';
import { spread } from '@tools/bench-report/spread';
import { saveResult } from '@tools/bench-report/store';
import { build } from 'esbuild';

/** Bundle size and load time of core. */
const RUNS = 15;
const ALL_LIMIT_KB = 70;
const CLIENT_LIMIT_KB = 55;
const LIMIT_MS = 10;
const kilobytes = (bytes: Uint8Array) => spread([bytes.length / 1000]);

async function bundle(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '..') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['factomos-source'],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

const whole = await bundle("export * from 'factomos-core'");
const clientAlone = await bundle("export { FactomosClient } from 'factomos-core'");

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
const file = join(folder, 'core.mjs');
writeFileSync(file, whole);
/** Each time in its own process; the part of node:crypto is shown beside it. */
const measure = `
  const time = async (name) => { const started = performance.now(); await import(name); return performance.now() - started; };
  const crypto = await time('node:crypto');
  console.log(JSON.stringify([crypto, await time(${JSON.stringify(file)})]));
`;
const samples = Array.from({ length: RUNS }, () => {
  const { stdout } = spawnSync('node', ['--input-type=module', '--eval', measure], { encoding: 'utf8' });
  const times: unknown = JSON.parse(stdout);
  return Array.isArray(times) ? times.map(Number) : [];
});
rmSync(folder, { recursive: true });
const timesOf = (at: number) => samples.map((times) => times[at] ?? NaN);
saveResult('bundle', [
  { name: 'all of core', unit: 'kB', value: kilobytes(whole), limit: { atMost: ALL_LIMIT_KB } },
  { name: 'all of core, gzipped', unit: 'kB', value: kilobytes(gzipSync(whole)) },
  {
    name: 'FactomosClient alone',
    unit: 'kB',
    value: kilobytes(clientAlone),
    limit: { atMost: CLIENT_LIMIT_KB },
  },
  { name: 'FactomosClient alone, gzipped', unit: 'kB', value: kilobytes(gzipSync(clientAlone)) },
  measured('import of all of core', 'ms', timesOf(1), { atMost: LIMIT_MS }),
  measured(
    'the same, as a ratio to the import of node:crypto before it',
    '×',
    samples.map(([crypto = NaN, core = NaN]) => core / crypto),
  ),
]);
