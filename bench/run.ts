import { writePage } from '@tools/bench-report/write-page';
import { execa } from 'execa';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * `pnpm bench [name…]`: runs all benchmarks in bench/src, or the named ones, one after the other. Each prints its results beside their limits and
 * stores them in .results/bench; a slow result is not a failure. A benchmark that cannot run here prints the reason and exits with 77.
 * `page` writes docs/benchmarks.md from what is stored.
 */
const SKIPPED = 77;
const root = join(import.meta.dirname, '..');
const benchmarks = globSync('bench/src/*.ts', { cwd: root })
  .map((file) => basename(file, '.ts'))
  .sort();
/** The page is written last. */
const known = [...benchmarks, 'page'];

const selected = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = selected.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Available: ${known.join(', ')}.`);
  process.exit(1);
}

const skipped: string[] = [];
const failed: string[] = [];
for (const name of known) {
  if (selected.length > 0 && !selected.includes(name)) {
    skipped.push(`${name} (not selected)`);
    continue;
  }
  console.log(`\n== ${name}`);
  if (name === 'page') {
    await writePage();
    continue;
  }
  const { exitCode } = await execa(
    'node',
    ['--conditions=factomos-source', '--expose-gc', `bench/src/${name}.ts`],
    { cwd: root, stdio: 'inherit', reject: false },
  );
  if (exitCode === SKIPPED) skipped.push(`${name} (see above)`);
  else if (exitCode !== 0) failed.push(name);
}

if (skipped.length > 0) console.log(`\nSkipped: ${skipped.join(', ')}.`);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
