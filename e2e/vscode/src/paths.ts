import { join } from 'node:path';

export const suite = join(import.meta.dirname, '..');
/** Another version is tried with the folder of its package in `CODE_SERVER`. */
export const codeServer = process.env.CODE_SERVER ?? join(suite, 'node_modules/code-server');
export const extension = join(suite, '../../packages/vscode-factomos');
