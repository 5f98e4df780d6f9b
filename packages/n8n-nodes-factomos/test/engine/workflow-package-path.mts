import { createRequire } from 'node:module';

/** The path of the n8n-workflow that n8n loads: the sources under test must share it with n8n's engine. */
export const workflowPackagePath = createRequire(import.meta.url).resolve('n8n-workflow');
