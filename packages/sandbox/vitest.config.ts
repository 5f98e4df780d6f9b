import { defineProject, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineProject({
    test: {
      name: 'sandbox',
      include: ['test/**/*.test.ts'],
      // Nothing here waits: this only keeps a loaded machine from failing a test.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
);
