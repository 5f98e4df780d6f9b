import { availableParallelism } from 'node:os';

/** Two for each core, since many tests wait for timers and sockets. Must be the same in every project. */
export const maxWorkers = 2 * availableParallelism();

/** A limit on waiting, for machines that are busy; not what a test is expected to take. */
export const timeouts = { testTimeout: 180_000, hookTimeout: 180_000 };

/** The test files of a project. Mutation testing names those of the area alone, since it runs them hundreds of times. */
export const testFiles = process.env.MUTATION_TESTS?.split(',') ?? ['test/**/*.test.ts'];

/** What every package's vitest config shares: workspace packages are read from source, so that no build is needed. */
export const shared = {
  // The files of a worker share its process and modules: a process for each file takes half a second, and its imports more.
  test: { maxWorkers, isolate: false, ...timeouts },
  resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] } },
};
