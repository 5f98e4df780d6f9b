import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';

/**
 * Core's catalogue describes every parameter and error in English sentences, for those who program with it. The
 * extension has words of its own in two languages and shows none of these: they are left out of the bundle.
 */
const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup(plugins) {
    plugins.onLoad({ filter: /[\\/]core[\\/]src[\\/]catalogue[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(SENTENCE, "''"),
      loader: 'ts',
    }));
  },
};

/** A quoted text of several words that begins with a capital and ends with a full stop. */
const SENTENCE = /'[A-Z][^'\n]* [^'\n]*\.'|"[A-Z][^"\n]* [^"\n]*\."/g;

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
  plugins: [withoutDescriptions],
});
if (warnings.length > 0) process.exitCode = 1;
