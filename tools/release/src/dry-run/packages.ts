export interface PublishedPackage {
  name: string;
  folder: string;
  registry: 'npm' | 'VS Code Marketplace and Open VSX';
}

/** In order of publication: the extension starts the sandbox of its own version by name. */
export const PACKAGES: readonly PublishedPackage[] = [
  { name: 'factomos-core', folder: 'packages/core', registry: 'npm' },
  { name: 'factomos-sandbox', folder: 'packages/sandbox', registry: 'npm' },
  { name: 'n8n-nodes-factomos', folder: 'packages/n8n-nodes-factomos', registry: 'npm' },
  {
    name: 'vscode-factomos',
    folder: 'packages/vscode-factomos',
    registry: 'VS Code Marketplace and Open VSX',
  },
];
