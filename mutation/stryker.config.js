import { fileURLToPath } from 'node:url';
import { MIN_SCORE, MUTATION_AREAS } from '../tools/nightly/src/mutation/areas.ts';

/** Run from the root of the repository by tools/nightly/src/mutation/cli.ts. */
const area = process.env.MUTATION_AREA;
const { folder, config, mutate } = MUTATION_AREAS[area];

export default {
  mutate,
  testRunner: 'vitest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  vitest: { configFile: config, dir: folder },
  coverageAnalysis: 'perTest',
  // A second run here only tries what other code or other tests may decide otherwise.
  incremental: true,
  incrementalFile: `.cache/mutation/${area}-incremental.json`,
  ignorePatterns: ['/e2e', '/bench', '/mutation', '.results', '.cache', 'dist'],
  tempDirName: '.cache/stryker',
  // Long, so that no busy machine makes a mutation look like an endless loop.
  timeoutMS: 20_000,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? '2'),
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `.cache/mutation/${area}.json` },
  thresholds: { high: MIN_SCORE, low: MIN_SCORE, break: MIN_SCORE },
};
