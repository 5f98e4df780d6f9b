export interface MutationArea {
  /** The folder of the package whose tests must notice each fault. */
  readonly folder: string;
  /** What is changed. */
  readonly mutate: readonly string[];
}

/** What must not go wrong unnoticed: the way of a request, amounts, what is sent and read, and the keys that keep a write from being doubled. */
export const MUTATION_AREAS: Readonly<Record<string, MutationArea>> = {
  request: { folder: 'packages/core', mutate: ['packages/core/src/client/request/**/*.ts'] },
  money: { folder: 'packages/core', mutate: ['packages/core/src/money/**/*.ts'] },
  encode: { folder: 'packages/core', mutate: ['packages/core/src/encode/**/*.ts'] },
  decode: { folder: 'packages/core', mutate: ['packages/core/src/decode/**/*.ts'] },
  keys: {
    folder: 'packages/n8n-nodes-factomos',
    mutate: ['packages/n8n-nodes-factomos/nodes/shared/idempotency/**/*.ts'],
  },
};

/** Of 100 faults, at least so many must make a test fail. */
export const MIN_SCORE = 85;
