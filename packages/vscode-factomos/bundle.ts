import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeNotices } from '@tools/release/notices';
import { build, transform, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';

const source = `${import.meta.dirname}/src`;
const core = `${import.meta.dirname}/../core/src`;

/**
 * Core describes every parameter and what to do about an error in English sentences, for those who program with it. The
 * extension has words of its own in two languages and shows none of these: they are left out of the bundle.
 */
const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup(plugins) {
    plugins.onLoad(
      { filter: /[\\/]core[\\/]src[\\/](catalogue|client|envelope|labels|links)[\\/].+\.ts$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(SENTENCE, "''").replace(ORIGIN, ''),
        loader: 'ts',
      }),
    );
  },
};

/** A quoted text of several words that begins with a capital and ends with a full stop. */
const SENTENCE = /'[A-Z][^'\n]* [^'\n]*\.'|"[A-Z][^"\n]* [^"\n]*\."/g;

/** Where the manual describes an action. */
const ORIGIN = /^ *(section: \d+|since: '[\d.]+'),\n/gm;

/** The client stays a file of its own, loaded at the first need: activating waits for none of it. */
const coreApart: Plugin = {
  name: 'core-apart',
  setup(plugins) {
    plugins.onResolve({ filter: /\/core\.ts$/ }, () => ({ path: './core.js', external: true }));
  },
};

/** Only drafts need the reader of JSON with comments: a file of its own too, loaded with the first draft. */
const jsoncApart: Plugin = {
  name: 'jsonc-apart',
  setup(plugins) {
    plugins.onResolve({ filter: /\/jsonc\.ts$/ }, () => ({ path: './jsonc.js', external: true }));
  },
};

const shared: BuildOptions = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  metafile: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  external: ['vscode'],
  conditions: ['factomos-source'],
  // jsonc-parser's CommonJS is UMD, whose inner requires esbuild cannot see and would leave in.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Quotes and points as they are, not as six characters each.
  charset: 'utf8',
  // `import()` becomes `require`: that is how the extension host loads CommonJS.
  supported: { 'dynamic-import': false },
};

/**
 * Splits what `import()` loads, and what several entry points share, into files of their own. esbuild splits ES modules
 * only, so each file becomes CommonJS afterwards.
 */
async function bundleSplit(outdir: string, entryPoints: string[], plugins: Plugin[]): Promise<BuildResult> {
  const result = await build({
    ...shared,
    entryPoints,
    outdir,
    entryNames: '[name]',
    format: 'esm',
    splitting: true,
    supported: {},
    chunkNames: '[name]-[hash]',
    plugins,
    write: false,
  });
  for (const { path, text } of result.outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      minify: true,
      charset: 'utf8',
      supported: { 'dynamic-import': false },
    });
    await writeFile(join(outdir, basename(path)), code);
  }
  return result;
}

/** Minified CommonJS that needs nothing but VS Code and Node. Returns esbuild's warnings. */
export async function bundle(outdir: string): Promise<string[]> {
  await mkdir(outdir, { recursive: true });
  for (const name of await readdir(outdir)) if (/-[A-Z0-9]{8}\.js$/.test(name)) await rm(join(outdir, name));
  const results = await Promise.all([
    bundleSplit(outdir, [`${source}/extension.ts`], [coreApart, jsoncApart]),
    // Entry points as well, so that catalogue and arithmetic are files of their own beside the client.
    bundleSplit(
      outdir,
      [`${source}/bundles/core.ts`, `${core}/catalogue/catalogue.ts`, `${core}/money/estimate-totals.ts`],
      [withoutDescriptions],
    ),
    build({ ...shared, entryPoints: [`${source}/bundles/jsonc.ts`], outfile: `${outdir}/jsonc.js` }),
  ]);
  writeNotices(
    results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
    import.meta.dirname,
    outdir,
  );
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
}
