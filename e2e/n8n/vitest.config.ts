import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      name: 'e2e-n8n',
      // The nightly chaos takes long: CHAOS_ROUNDS selects it instead.
      include: [process.env.CHAOS_ROUNDS === undefined ? 'test/**/*.test.ts' : 'chaos/**/*.test.ts'],
      globalSetup: 'test/global-setup.ts',
      // One n8n at a time: each needs a core and a gigabyte.
      fileParallelism: false,
      // Upper limits for a busy machine, not expected durations.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  }),
);
