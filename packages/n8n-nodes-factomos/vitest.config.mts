import { join } from 'node:path';
import { defineProject } from 'vitest/config';
import { maxWorkers, testFiles, timeouts } from '../../vitest.shared.ts';
import { workflowPackagePath } from './test/engine/workflow-package-path.mts';

export default defineProject({
  resolve: {
    // Not the shared conditions: with `import` among them, Node's own `require` would load n8n's ES modules, which are for bundlers only.
    conditions: ['factomos-source'],
    alias: { 'n8n-workflow': workflowPackagePath },
  },
  ssr: { resolve: { conditions: ['factomos-source'] } },
  test: {
    name: 'n8n-nodes-factomos',
    include: testFiles,
    // Not relative, since Stryker starts vitest in another folder.
    globalSetup: [join(import.meta.dirname, 'test/engine/build-pack.mts')],
    // n8n's engine takes seconds to load, so all files of a worker share it.
    isolate: false,
    maxWorkers,
    ...timeouts,
  },
});
