import { join } from 'node:path';

export const suite = join(import.meta.dirname, '..');
export const codeServer = join(suite, 'node_modules/code-server');
export const extension = join(suite, '../../packages/vscode-factomos');
