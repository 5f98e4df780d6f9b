import { root } from '@tools/repo/paths';
import { execa } from 'execa';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { SLOTS } from './steps.ts';

/**
 * Type-checks every folder that has a tsconfig.json with TypeScript's native compiler. `typescript` itself stays at 5.9, whose compiler API
 * typescript-eslint and the builds need.
 */
const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-7/package.json')));
const projects = ['.', ...globSync(['packages/*', 'tests/*', 'bench', 'e2e/*'], { cwd: root })].filter(
  (folder) => existsSync(`${root}/${folder}/tsconfig.json`),
);

const results = await pLimit(SLOTS).map(projects, async (project) => {
  const { failed } = await execa(compiler, ['--noEmit', '-p', project], {
    cwd: root,
    reject: false,
    stdio: 'inherit',
  });
  if (failed) console.error(`types: errors in ${project}`);
  return failed;
});
process.exitCode = results.includes(true) ? 1 : 0;
