import { defineProject, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineProject({ test: { name: 'n8n-nodes-factomos', include: ['test/**/*.test.ts'] } }),
);
