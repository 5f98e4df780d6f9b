import { writeNotices } from '@tools/release/notices';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bundles what n8n loads into dist/: CommonJS with factomos-core inside, since n8n installs no dependency for us. */
const root = import.meta.dirname;
const dist = join(root, 'dist');

const options: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // The oldest Node that n8n 2 runs on.
  target: 'node22',
  conditions: ['factomos-source'],
  external: ['n8n-workflow'],
  // Drops imports of types alone, so that the schemas can be generated without n8n.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  // Keeps the download small. Names stay, so that stack traces can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
};

/** One copy of core for all files that n8n loads: a copy in each doubles n8n's loading time. */
const requireCore = (path: string): Plugin => ({
  name: 'require-core',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^factomos-core$/ }, () => ({ path, external: true }));
  },
});

rmSync(dist, { recursive: true, force: true });
const core = await build({
  ...options,
  metafile: true,
  entryPoints: ['factomos-core'],
  outfile: join(dist, 'core.js'),
  format: 'cjs',
});
const loaded = await Promise.all(
  [
    { files: 'nodes/*/*.node.ts', corePath: '../../core.js' },
    { files: 'credentials/*.credentials.ts', corePath: '../core.js' },
  ].map(({ files, corePath }) =>
    build({
      ...options,
      metafile: true,
      entryPoints: globSync(files, { cwd: root }),
      outdir: dist,
      outbase: root,
      format: 'cjs',
      plugins: [requireCore(corePath)],
    }),
  ),
);
writeNotices(
  [core, ...loaded].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  root,
  dist,
);
for (const file of globSync(['icons/*.svg', 'nodes/*/*.node.json'], { cwd: root })) {
  cpSync(join(root, file), join(dist, file));
}

const generator = await build({
  ...options,
  entryPoints: ['nodes/Factomos/schema/schema-files.ts'],
  format: 'esm',
  write: false,
});
const code = Buffer.from(generator.outputFiles[0]?.contents ?? []).toString('base64');
const { schemaFiles } = (await import(
  `data:text/javascript;base64,${code}`
)) as typeof import('./nodes/Factomos/schema/schema-files.ts');
for (const [file, schema] of Object.entries(schemaFiles())) {
  const path = join(dist, 'nodes/Factomos', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(schema, undefined, 2)}\n`);
}
