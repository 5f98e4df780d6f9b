import { installFolder } from '@tools/install/install-folder';
import { root } from '@tools/repo/paths';
import { execa } from 'execa';
import { join } from 'node:path';
import { MUTATION_AREAS } from './areas.ts';

/** `mutation/cli.ts <area>`: installs Stryker if it is missing, and fails when the tests detect too few mutations. */
const area = process.argv[2] ?? '';
const selected = MUTATION_AREAS[area];
if (selected === undefined) {
  console.error(`No area is called "${area}". The areas are: ${Object.keys(MUTATION_AREAS).join(', ')}.`);
  process.exit(2);
}

const folder = join(root, 'mutation');
await installFolder(folder, (line) => {
  console.log(`   ${line}`);
});
const { exitCode } = await execa('stryker', ['run', 'mutation/stryker.config.js'], {
  cwd: root,
  preferLocal: true,
  localDir: folder,
  env: { MUTATION_AREA: area, MUTATION_TESTS: selected.tests.join(',') },
  stdin: 'ignore',
  stdout: 'inherit',
  stderr: 'inherit',
  reject: false,
});
process.exitCode = exitCode ?? 1;
