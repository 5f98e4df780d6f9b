import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
/** Where the real n8n is installed. */
export const n8nFolder = join(root, 'e2e/n8n');
export const n8nBin = join(n8nFolder, 'node_modules/n8n/bin/n8n');
/** What may be deleted at any time, and is made again. */
export const cacheFolder = join(root, '.cache');
