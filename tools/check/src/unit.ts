import { spawnSync } from 'node:child_process';

/** All vitest projects, reported to the terminal and, for the count at the end of CI, as JSON. */
const { status } = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.results/unit.json'],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
