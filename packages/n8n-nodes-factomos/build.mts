import { cpSync, globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles what n8n loads into dist/: CommonJS with factomos-core inside, since n8n installs no dependency for us. */
const root = import.meta.dirname;
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: globSync(['nodes/*/*.node.ts', 'credentials/*.credentials.ts'], { cwd: root }),
  outdir: dist,
  outbase: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  // The oldest Node that n8n 2 runs on.
  target: 'node22',
  conditions: ['factomos-source'],
  external: ['n8n-workflow'],
  // Reviewers and users read what they run.
  minify: false,
  legalComments: 'inline',
  logLevel: 'warning',
});
for (const file of globSync(['icons/*.svg', 'nodes/*/*.node.json'], { cwd: root })) {
  cpSync(join(root, file), join(dist, file));
}
for (const folder of globSync('nodes/*/__schema__', { cwd: root })) {
  cpSync(join(root, folder), join(dist, dirname(folder), '__schema__'), { recursive: true });
}
