import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeNotices } from '@tools/release/notices';
import { build } from 'esbuild';

/** Leaves ESM with types in dist. What is installed with the package stays outside of the bundles; factomos-core's catalogue goes in. */
const root = import.meta.dirname;
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const installed = ['dependencies', 'peerDependencies'].flatMap((kind) =>
  Object.keys(object(object(manifest)[kind] ?? {})),
);

const { metafile } = await build({
  metafile: true,
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
writeNotices(Object.keys(metafile.inputs), root, dist);

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

/** The declarations that an entry leads to: the others describe what is inside. */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(imported)) {
    reachable(join(dirname(file), path.replace(/\.ts$/, '.d.ts')), found);
  }
  return found;
}

const imported = /(?:from '|import\(")(\.[^'"]*\.ts)(?=['"])/g;
const kept = ['index', 'vitest'].map((entry) => reachable(join(dist, `${entry}.d.ts`)));
for (const file of globSync(join(dist, '**/*.d.ts'))) {
  if (!kept.some((files) => files.has(file))) {
    rmSync(file);
    continue;
  }
  // TypeScript leaves .ts in the imports of declarations, where it needs a consumer's permission.
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(imported, (whole) => whole.replace(/\.ts$/, '.js')),
  );
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('package.json is not what it should be');
  return Object.fromEntries(Object.entries(value));
}
