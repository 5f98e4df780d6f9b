import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Leaves ESM with types in dist. What is installed with the package stays outside of the bundles; factomos-core's catalogue goes in. */
const root = import.meta.dirname;
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const installed = ['dependencies', 'peerDependencies'].flatMap((kind) =>
  Object.keys(object(object(manifest)[kind] ?? {})),
);

await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts', 'src/cli.ts', 'src/vitest.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[hash]',
  external: installed.flatMap((name) => [name, `${name}/*`]),
  conditions: ['factomos-source'],
  platform: 'node',
  format: 'esm',
  target: 'node22.13',
  logLevel: 'warning',
});

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

// TypeScript leaves .ts in the imports of declarations, where it needs a consumer's permission.
for (const file of globSync(join(dist, '**/*.d.ts'))) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(from '|import\(")(\.[^'"]*)\.ts(?=['"])/g, '$1$2.js'));
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('package.json is not what it should be');
  return Object.fromEntries(Object.entries(value));
}
