import { defineProject, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineProject({ test: { name: 'chaos', include: ['test/**/*.test.ts'], testTimeout: 1_800_000 } }),
);
