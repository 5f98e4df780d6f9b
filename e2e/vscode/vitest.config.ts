import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      name: 'e2e-vscode',
      include: ['test/**/*.test.ts'],
      globalSetup: 'test/global-setup.ts',
      // One VS Code and one Chromium at a time: the machine may have two cores.
      fileParallelism: false,
      // Upper limits for a busy machine, not expected durations.
      testTimeout: 240_000,
      hookTimeout: 240_000,
    },
  }),
);
