import { join } from 'node:path';
import { root } from '@tools/repo/paths';

/** Where the real n8n is installed. `FACTOMOS_N8N_FOLDER` names another installation, such as one of an older version. */
export const n8nFolder = process.env.FACTOMOS_N8N_FOLDER ?? join(root, 'e2e/n8n');
export const n8nBin = join(n8nFolder, 'node_modules/n8n/bin/n8n');
