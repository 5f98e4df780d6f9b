import { availableParallelism } from 'node:os';
import { configDefaults } from 'vitest/config';

/** Two for each core, since many tests wait for timers and sockets. Must be the same in every project. */
export const maxWorkers = 2 * availableParallelism();

/** A limit on waiting, for machines that are busy; not what a test is expected to take. */
export const timeouts = { testTimeout: 180_000, hookTimeout: 180_000 };

/**
 * Mutation testing runs the tests hundreds of times: random inputs and measurements would take days, and detect
 * hardly a mutant that no other test detects.
 */
export const notForMutants =
  process.env.MUTATION_AREA === undefined
    ? configDefaults.exclude
    : [...configDefaults.exclude, '**/test/fuzz/**', '**/test/chaos/**'];

/** What every package's vitest config shares: workspace packages are read from source, so that no build is needed. */
export const shared = {
  // The files of a worker share its process and modules: a process for each file takes half a second, and its imports more.
  test: { maxWorkers, isolate: false, ...timeouts },
  resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] } },
};
