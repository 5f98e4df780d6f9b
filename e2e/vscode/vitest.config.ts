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
      // Limits on waiting, for a machine that does other things too; not what anything is expected to take.
      testTimeout: 240_000,
      hookTimeout: 240_000,
    },
  }),
);
