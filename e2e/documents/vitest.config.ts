import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    // One page at a time: two of them start a sandbox on the port in the documents.
    test: {
      include: ['test/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 300_000,
      hookTimeout: 60_000,
    },
  }),
);
