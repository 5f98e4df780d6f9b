import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/paths.ts';

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
