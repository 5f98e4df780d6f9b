import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * `pnpm bench [name…]`: runs the benchmarks in bench/src, all or those that are named, one after the other. Each prints what it measured beside
 * its target; none fails for being slow. One that cannot run here exits with 77 after a sentence that says why.
 */
const SKIPPED = 77;
const root = join(import.meta.dirname, '..');
const known = globSync('bench/src/*.ts', { cwd: root })
  .map((file) => basename(file, '.ts'))
  .sort();

const asked = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}

const skipped: string[] = [];
const failed: string[] = [];
for (const name of known) {
  if (asked.length > 0 && !asked.includes(name)) {
    skipped.push(`${name} (not asked for)`);
    continue;
  }
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    'node',
    ['--conditions=factomos-source', '--expose-gc', `bench/src/${name}.ts`],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status === SKIPPED) skipped.push(`${name} (see above)`);
  else if (status !== 0) failed.push(name);
}

if (skipped.length > 0) console.log(`\nSkipped: ${skipped.join(', ')}.`);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
