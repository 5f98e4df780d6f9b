import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNotices } from '@tools/release/notices';
import { build } from 'esbuild';

/** A relative import in a declaration, to the end of its specifier. */
const RELATIVE = /(?:from |import\()['"](\.[^'"]*)['"]/g;

/** What the package exports: each entry one file with all it needs but undici, and the types beside it. */
const ENTRIES = ['index', 'undici', 'labels/en', 'labels/fr'];
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

const { metafile } = await build({
  metafile: true,
  entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  external: ['undici'],
});
writeNotices(Object.keys(metafile.inputs), '.', 'dist');

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
process.exitCode = status ?? 1;

// Declarations that no entry reaches may need types that consumers do not have.
const reached = new Set<string>();
function reach(file: string): void {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE)) {
    reach(join(file, '..', from.replace(/\.ts$/, '.d.ts')));
  }
}
for (const entry of ENTRIES) reach(`dist/${entry}.d.ts`);

for (const file of globSync('dist/**/*.d.ts')) {
  // TypeScript rewrites .ts in the imports of JavaScript, and leaves it in those of declarations, where it needs a consumer's permission.
  if (reached.has(file))
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(RELATIVE, (all) => all.replace(/\.ts(['"])$/, '.js$1')),
    );
  else rmSync(file);
}
