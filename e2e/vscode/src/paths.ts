import { join } from 'node:path';

export const suite = join(import.meta.dirname, '..');
/** The npm package of a Node.js binary with its headers. */
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;
/** Another version is tried (`pnpm e2e:vscode-versions`) with the folder of its package in `CODE_SERVER`, and that of the Node.js that runs it in `CODE_SERVER_NODE`. */
export const codeServer = process.env.CODE_SERVER ?? join(suite, 'node_modules/code-server');
export const nodeOfCodeServer = process.env.CODE_SERVER_NODE ?? join(suite, 'node_modules', NODE_PACKAGE);
export const extension = join(suite, '../../packages/vscode-factomos');
