import { join } from 'node:path';
import { root } from '@tools/repo/paths';

/** Where the real n8n is installed. */
export const n8nFolder = join(root, 'e2e/n8n');
export const n8nBin = join(n8nFolder, 'node_modules/n8n/bin/n8n');
