/** What every package's vitest config shares: workspace packages are read from source, so that no build is needed. */
export const shared = {
  resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['factomos-source', 'node', 'import', 'module', 'default'] } },
};
