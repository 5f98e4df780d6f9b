import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDeclarations } from '@tools/release/declarations';
import { writeNotices } from '@tools/release/notices';
import { build, type BuildOptions } from 'esbuild';

/** Leaves ES modules and CommonJS with types in dist. What is installed with the package stays outside of the bundles; factomos-core's catalogue goes in. */
const root = import.meta.dirname;
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const installed = ['dependencies', 'peerDependencies'].flatMap((kind) =>
  Object.keys(object(object(manifest)[kind] ?? {})),
);

const common = {
  metafile: true,
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  external: installed.flatMap((name) => [name, `${name}/*`]),
  conditions: ['factomos-source'],
  platform: 'node',
  // An older target would take `node:` from the name of `node:sqlite`, which has no other.
  target: 'node22.13',
  logLevel: 'warning',
} satisfies BuildOptions;
const built = [
  await build({
    ...common,
    entryPoints: ['src/index.ts', 'src/cli.ts', 'src/vitest.ts'],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[hash]',
  }),
  // vitest is an ES module only, and the command is run, not required.
  await build({ ...common, entryPoints: ['src/index.ts'], format: 'cjs', outExtension: { '.js': '.cjs' } }),
];
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeNotices([...new Set(inputs)], root, dist);

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

writeDeclarations(dist, ['index', 'vitest'], ['index']);

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('package.json is not what it should be');
  return Object.fromEntries(Object.entries(value));
}
