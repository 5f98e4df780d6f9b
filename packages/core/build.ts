import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** `dist/{index,undici}.js`, each one file with all it needs but undici, and the types beside them. */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: ['src/index.ts', 'src/undici.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  external: ['undici'],
  sourcemap: true,
  sourcesContent: false,
});

const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
process.exitCode = status ?? 1;

// TypeScript rewrites .ts in the imports of JavaScript, and leaves it in those of declarations, where it needs a consumer's permission.
for (const file of globSync('dist/**/*.d.ts')) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(from '|import\(")(\.[^'"]*)\.ts(?=['"])/g, '$1$2.js'));
}
