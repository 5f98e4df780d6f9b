import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeNotices } from '@tools/release/notices';
import { build, transform, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';

const source = `${import.meta.dirname}/src`;
const core = `${import.meta.dirname}/../core/src`;

/**
 * Files of their own, loaded at the first need: activating waits neither for the client, nor for the reader of JSON with comments, nor for
 * the words of one language or the other.
 */
const bundlesApart: Plugin = {
  name: 'bundles-apart',
  setup(plugins) {
    plugins.onResolve({ filter: /\/bundles\/[\w-]+\.ts$/ }, ({ path }) => ({
      path: `./${basename(path, '.ts')}.js`,
      external: true,
    }));
  },
};

/** The style of a document without what only people read. */
const minifiedStyle: Plugin = {
  name: 'minified-style',
  setup(plugins) {
    plugins.onLoad({ filter: /document-style\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, start = '', style = '', end = ''] = /^([^`]*`)([^`$]*)(`[^`]*)$/.exec(source) ?? [];
      const { code } = await transform(style, { loader: 'css', minify: true });
      return { contents: start + code.trim() + end, loader: 'ts' };
    });
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

const IMPORT_OF_VSCODE = /import\{([^{}]*)\}from"vscode";/g;

/**
 * An ES module of esbuild's with the exports of a CommonJS module, and with one import of VS Code. esbuild's own form brings 400 bytes of
 * helpers into each of forty files, for what does not exist here: exports that change, files that require each other, and `import()` of
 * files from elsewhere.
 */
function withCommonJs(text: string): string {
  const [found, names = ''] = /export\{([^{}]*)\};?\s*$/.exec(text) ?? [''];
  const ofVsCode = Array.from(text.matchAll(IMPORT_OF_VSCODE), ([, imported = '']) => imported);
  const vsCode = ofVsCode.length === 0 ? '' : `import{${ofVsCode.join()}}from"vscode";`;
  const body = text
    .slice(0, text.length - found.length)
    .replaceAll(IMPORT_OF_VSCODE, '')
    .replaceAll(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
  return `${vsCode}${body};module.exports={${names.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`;
}

/**
 * Splits what `import()` loads, and what several entry points share, into files of their own. esbuild splits ES modules
 * only, so each file becomes CommonJS afterwards.
 */
async function bundleSplit(
  outdir: string,
  entryPoints: string[],
  plugins: Plugin[] = [],
): Promise<BuildResult> {
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
    const { code } = await transform(withCommonJs(text), {
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
    bundleSplit(outdir, [`${source}/extension.ts`], [bundlesApart, minifiedStyle]),
    // Entry points as well, so that catalogue, arithmetic and the words of errors are files of their own beside the client.
    bundleSplit(outdir, [
      ...['core', 'jsonc', 'labels-en', 'labels-fr'].map((name) => `${source}/bundles/${name}.ts`),
      `${core}/catalogue/catalogue.ts`,
      `${core}/money/estimate-totals.ts`,
      `${core}/labels/en/errors.ts`,
    ]),
  ]);
  writeNotices(
    results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
    import.meta.dirname,
    outdir,
  );
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
}
