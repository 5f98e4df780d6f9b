export interface MutationArea {
  /** The folder of the package whose tests must detect each mutation. */
  readonly folder: string;
  /** The vitest configuration of that folder. */
  readonly config: string;
  /** The files that are mutated. */
  readonly mutate: readonly string[];
  /** The tests that must detect the mutations, within the folder: those of all others would take days. */
  readonly tests: readonly string[];
}

const CORE = { folder: 'packages/core', config: 'packages/core/vitest.config.ts' };

/**
 * The most critical code: the pipeline of a request, amounts, encoding and decoding, and the keys that
 * prevent duplicate writes.
 */
export const MUTATION_AREAS: Readonly<Record<string, MutationArea>> = {
  request: {
    ...CORE,
    mutate: ['packages/core/src/client/request/**/*.ts'],
    tests: [
      'test/client/request/**/*.test.ts',
      'test/client/cache/**/*.test.ts',
      'test/client/quota/**/*.test.ts',
      'test/client/*.test.ts',
    ],
  },
  money: { ...CORE, mutate: ['packages/core/src/money/**/*.ts'], tests: ['test/money/**/*.test.ts'] },
  encode: {
    ...CORE,
    mutate: ['packages/core/src/encode/**/*.ts'],
    tests: ['test/encode/**/*.test.ts', 'test/client/inputs.test.ts', 'test/client/secrets.test.ts'],
  },
  decode: {
    ...CORE,
    mutate: ['packages/core/src/decode/**/*.ts'],
    tests: [
      'test/decode/**/*.test.ts',
      'test/client/request/*-answers.test.ts',
      'test/client/request/odd-php.test.ts',
    ],
  },
  keys: {
    folder: 'packages/n8n-nodes-factomos',
    config: 'packages/n8n-nodes-factomos/vitest.config.mts',
    mutate: ['packages/n8n-nodes-factomos/nodes/shared/idempotency/**/*.ts'],
    tests: ['test/idempotency/**/*.test.ts'],
  },
};

/** The percentage of mutations that must make a test fail. */
export const MIN_SCORE = 85;
