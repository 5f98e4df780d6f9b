import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** Type-checks every folder that has a tsconfig.json, the root included. */
const projects = ['.', ...globSync(['packages/*', 'bench', 'e2e/*'])].filter(
  (folder) =>
    // What e2e needs is installed on demand; it is checked there.
    existsSync(`${folder}/tsconfig.json`) &&
    (!folder.startsWith('e2e/') || existsSync(`${folder}/node_modules`)),
);

let failed = false;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['--noEmit', '-p', project], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`types: errors in ${project}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
