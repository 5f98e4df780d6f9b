import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { writeDeclarations } from '@tools/release/declarations';
import { writeNotices } from '@tools/release/notices';
import { build } from 'esbuild';

/** What users import. Each is one file with all it needs but undici, as an ES module and as CommonJS, and the types beside them. */
const ENTRIES = ['index', 'undici', 'labels/en', 'labels/fr', 'testing', 'diagnostics'];
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

const inputs = new Set<string>();
for (const format of ['esm', 'cjs'] as const) {
  const { metafile } = await build({
    metafile: true,
    entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
    outdir: 'dist',
    outbase: 'src',
    outExtension: format === 'cjs' ? { '.js': '.cjs' } : {},
    bundle: true,
    format,
    platform: 'node',
    target: 'es2022',
    external: ['undici'],
  });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}
writeNotices([...inputs], '.', 'dist');

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
writeDeclarations('dist', ENTRIES, ENTRIES);
