import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads both when it is loaded.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_ENCRYPTION_KEY = 'made-up-encryption-key';
// Otherwise n8n prints every error that a test expects.
process.env.N8N_LOG_LEVEL = 'silent';

// Loaded with `require`: n8n loads nodes with it, and a second copy of n8n-workflow would have other error classes.
const require = createRequire(import.meta.url);

export const core = require('n8n-core') as typeof import('n8n-core');
export const workflowPackage = require('n8n-workflow') as typeof import('n8n-workflow');
