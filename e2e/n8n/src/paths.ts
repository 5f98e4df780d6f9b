import { join } from 'node:path';

/** Where the real n8n is installed. */
export const n8nFolder = join(import.meta.dirname, '..');
export const n8nBin = join(n8nFolder, 'node_modules/n8n/bin/n8n');
