import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
/** May be deleted at any time: it is created again. */
export const cacheFolder = join(root, '.cache');
