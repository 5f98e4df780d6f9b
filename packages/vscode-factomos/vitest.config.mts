import { defineProject, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineProject({
    resolve: { alias: { vscode: `${import.meta.dirname}/test/fake/vscode.ts` } },
    test: {
      name: 'vscode-factomos',
      include: ['test/**/*.test.ts'],
      // Some modules keep state, and the fake VS Code does: they are loaded again for each file.
      setupFiles: ['test/support/fresh-modules.ts'],
    },
  }),
);
