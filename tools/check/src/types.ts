import { root } from '@tools/repo/paths';
import { trackedFiles } from '@tools/repo/tracked-files';
import { execa } from 'execa';
import { globSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { SLOTS } from './steps.ts';

/**
 * Type-checks the program of each tsconfig.json with TypeScript's native compiler, and reports files that are in none. `typescript` itself
 * stays at 5.9, whose compiler API the builds and n8n's lint need.
 */
const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-7/package.json')));
const projects = globSync(['tsconfig.json', 'packages/*/tsconfig.json', 'e2e/tsconfig.json'], {
  cwd: root,
}).map(dirname);
/** What the checks of packing compile against the packed package. */
const COMPILED_ELSEWHERE = 'tests/conformance/consumer/';

const checked = new Set<string>();
const results = await pLimit(SLOTS).map(projects, async (project) => {
  const { failed, stdout } = await execa(
    compiler,
    ['--noEmit', '--listFiles', '--pretty', 'false', '-p', project],
    {
      cwd: root,
      reject: false,
      stderr: 'inherit',
    },
  );
  for (const line of stdout.split('\n')) {
    if (isAbsolute(line)) checked.add(relative(root, line));
    else if (line !== '') console.error(line);
  }
  if (failed) console.error(`types: errors in ${join(project, 'tsconfig.json')}`);
  return failed;
});

const unchecked = trackedFiles(root)
  .filter((file) => /\.[cm]?ts$/.test(file) && !file.startsWith(COMPILED_ELSEWHERE))
  .filter((file) => !checked.has(file));
for (const file of unchecked) console.error(`types: ${file} is in no tsconfig.json`);
process.exitCode = results.includes(true) || unchecked.length > 0 ? 1 : 0;
