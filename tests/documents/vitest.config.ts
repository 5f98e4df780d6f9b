import { defineProject, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  // The snippets of a page use names of a module (scope.ts), with a sandbox that each file closes.
  defineProject({ test: { name: 'documents', include: ['test/**/*.test.ts'], isolate: true } }),
);
