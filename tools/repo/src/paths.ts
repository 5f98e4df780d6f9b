import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
/** What may be deleted at any time, and is made again. */
export const cacheFolder = join(root, '.cache');
