import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundle size and load time of core. */
const RUNS = 15;
const ALL_LIMIT_KB = 70;
const CLIENT_LIMIT_KB = 55;
const LIMIT_MS = 10;

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
const kilobytes = (bytes: Uint8Array) => Number((bytes.length / 1000).toFixed(1));
console.table([
  {
    minified: 'all of core',
    kB: kilobytes(whole),
    'kB gzipped': kilobytes(gzipSync(whole)),
    'limit (kB)': ALL_LIMIT_KB,
  },
  {
    minified: 'FactomosClient alone',
    kB: kilobytes(clientAlone),
    'kB gzipped': kilobytes(gzipSync(clientAlone)),
    'limit (kB)': CLIENT_LIMIT_KB,
  },
]);

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
const median = (at: number) =>
  samples.map((times) => times[at] ?? NaN).toSorted((a, b) => a - b)[RUNS >> 1] ?? NaN;
console.log(
  `import: ${median(1).toFixed(1)} ms (target: below ${LIMIT_MS} ms), ${(median(1) / median(0)).toFixed(2)} x the ${median(0).toFixed(1)} ms of node:crypto, which Node loads once for all`,
);
