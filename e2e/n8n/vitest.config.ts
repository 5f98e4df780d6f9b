import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      name: 'e2e-n8n',
      include: ['test/**/*.test.ts'],
      globalSetup: 'test/global-setup.ts',
      // One n8n after the other: each wants a core and a gigabyte.
      fileParallelism: false,
      // Limits on waiting, for a machine that does other things too; not what anything is expected to take.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  }),
);
