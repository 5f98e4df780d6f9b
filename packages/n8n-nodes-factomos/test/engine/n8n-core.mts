import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads both as soon as it is loaded.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_ENCRYPTION_KEY = 'made-up-encryption-key';
// It would print every error that a test expects.
process.env.N8N_LOG_LEVEL = 'silent';

// Required, not imported: n8n loads its nodes with require, and an n8n-workflow of its own would have other error classes.
const require = createRequire(import.meta.url);

export const core = require('n8n-core') as typeof import('n8n-core');
export const workflowPackage = require('n8n-workflow') as typeof import('n8n-workflow');
