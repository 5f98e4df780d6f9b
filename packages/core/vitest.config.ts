import { defineProject, mergeConfig } from 'vitest/config';
import { shared, testFiles } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineProject({
    test: {
      name: 'core',
      include: testFiles,
    },
  }),
);
