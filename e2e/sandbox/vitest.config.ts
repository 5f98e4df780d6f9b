import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/**/*.test.ts'],
      // One Chromium at a time: the machine may have two cores.
      fileParallelism: false,
      testTimeout: 240_000,
      hookTimeout: 60_000,
    },
  }),
);
