import { createRequire } from 'node:module';

/** The n8n-workflow that n8n requires: sources under test and n8n's engine have to share one. */
export const workflowPackagePath = createRequire(import.meta.url).resolve('n8n-workflow');
