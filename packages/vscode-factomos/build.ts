import { build } from 'esbuild';

/** One minified CommonJS file that needs nothing but VS Code and Node. */
const { warnings } = await build({
  entryPoints: [`${import.meta.dirname}/src/extension.ts`],
  outfile: `${import.meta.dirname}/dist/extension.js`,
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  external: ['vscode'],
  conditions: ['factomos-source'],
  legalComments: 'none',
  // Modules are strict by themselves; esbuild would say so once for each that is loaded on demand.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
});
if (warnings.length > 0) process.exitCode = 1;
