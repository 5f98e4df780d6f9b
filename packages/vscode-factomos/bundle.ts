import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { minify } from '@swc/core';
import { writeNotices } from '@tools/release/notices';
import { build, transform, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';

const source = `${import.meta.dirname}/src`;
const core = `${import.meta.dirname}/../core/src`;

/**
 * Modules that become files of their own and are loaded when first needed, so that activation waits neither for the client, nor for the
 * parser of JSON with comments, nor for the labels of either language.
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

/** Lets the parser's enumerations be left out, which nothing uses: as it is written, each is assigned when the module is loaded. */
const unusedEnums: Plugin = {
  name: 'unused-enums',
  setup(plugins) {
    plugins.onLoad({ filter: /jsonc-parser\/lib\/esm\/main\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll(
        /export var (\w+);\s*\(function \(\1\) \{([^}]*)\}\)\(\1 \|\| \(\1 = \{\}\)\);/g,
        'export const $1 = /* @__PURE__ */ (($1) => {$2; return $1;})({});',
      );
      return { contents, loader: 'js' };
    });
  },
};

/** Minifies the style sheet and the script of documents. */
const minifiedTexts: Plugin = {
  name: 'minified-texts',
  setup(plugins) {
    plugins.onLoad({ filter: /document-(style|script)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [, start = '', text = '', end = ''] = /^([^`]*`)([^`$]*)(`[^`]*)$/.exec(source) ?? [];
      const loader = path.endsWith('style.ts') ? 'css' : 'js';
      const { code } = await transform(text, { loader, minify: true, charset: 'utf8' });
      if (/[`$\\]/.test(code)) throw new Error(`${path} cannot be minified: it would need escapes.`);
      return { contents: start + code.trim() + end, loader: 'ts' };
    });
  },
};

/** Leaves out the indentation of HTML in templates, which means nothing there, nor in the code around them. */
const unindentedHtml: Plugin = {
  name: 'unindented-html',
  setup(plugins) {
    plugins.onLoad({ filter: /[\\/]features[\\/](document|dashboard)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll(/\n[ \t]+/g, '\n'), loader: 'ts' };
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
  // jsonc-parser's CommonJS build is UMD, with inner `require` calls that esbuild cannot detect and would leave in the bundle.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Writes quotes and ellipses as they are instead of as escapes of six characters.
  charset: 'utf8',
  // `import()` becomes `require`, as the extension host loads CommonJS.
  supported: { 'dynamic-import': false },
};

const IMPORT = /import(?:\{([^{}]*)\}|\*as ([\w$]+)|([\w$]+))from"([^"]+)";/g;

/**
 * Converts an ES module written by esbuild to CommonJS, whose imports are destructured. esbuild's own CommonJS output adds 400 bytes of helpers
 * to each of forty files, and `(0,a.b)` instead of `b` wherever an import is used, for features that are not used here: changing exports,
 * circular requires, and `import()` of external files.
 */
function withCommonJs(text: string): string {
  const [found, names = ''] = /export\{([^{}]*)\};?\s*$/.exec(text) ?? [''];
  const imports = new Map<string, string>();
  const body = text
    .slice(0, text.length - found.length)
    // Only for the order in which files are run, which says nothing: none of them does anything by itself.
    .replaceAll(/import"\.\/[^"]+";/g, '')
    .replaceAll(IMPORT, (_, some?: string, all?: string, whole?: string, module?: string) => {
      const from = module ?? '';
      const known = imports.get(from);
      // Of Node's own modules, the default is the module. Several imports of one module become one.
      if (some === undefined) return `const ${all ?? whole ?? ''}=require("${from}");`;
      imports.set(from, known === undefined ? some : `${known},${some}`);
      return '';
    })
    .replaceAll(/\bimport\(("\.\/[^"]+")\)/g, '(async()=>require($1))()');
  const required = Array.from(
    imports,
    ([from, some]) => `{${some.replaceAll(/([\w$]+) as ([\w$]+)/g, '$1:$2')}}=require("${from}")`,
  );
  const start = required.length === 0 ? '' : `const ${required.join()};`;
  return `"use strict";${start}${body};module.exports={${names.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`;
}

/**
 * SWC joins and inlines statements that esbuild leaves as they are: 3 % less. `unsafe_arrows` is unsafe only for function expressions that
 * are called with `new`, of which there are none; the end-to-end tests run the result.
 */
async function minifyMore(text: string): Promise<string> {
  const { code } = await minify(text, {
    ecma: 2022,
    compress: { ecma: 2022, passes: 3, toplevel: true, unsafe_arrows: true },
    mangle: { toplevel: true },
  });
  return code;
}

/**
 * Splits modules that are loaded by `import()` or shared by several entry points into files of their own. esbuild only splits ES modules,
 * so each file is converted to CommonJS afterwards.
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
    await writeFile(join(outdir, basename(path)), await minifyMore(withCommonJs(text)));
  }
  return result;
}

/** Builds minified CommonJS that depends only on VS Code and Node. Returns esbuild's warnings. */
export async function bundle(outdir: string): Promise<string[]> {
  await mkdir(outdir, { recursive: true });
  for (const name of await readdir(outdir)) if (/-[A-Z0-9]{8}\.js$/.test(name)) await rm(join(outdir, name));
  const results = await Promise.all([
    bundleSplit(outdir, [`${source}/extension.ts`], [bundlesApart, minifiedTexts, unindentedHtml]),
    // Entry points too, so that the catalogue, the arithmetic and the error texts become files separate from the client.
    bundleSplit(
      outdir,
      [
        ...['core', 'jsonc', 'labels-en', 'labels-fr'].map((name) => `${source}/bundles/${name}.ts`),
        `${core}/catalogue/catalogue.ts`,
        `${core}/money/estimate-totals.ts`,
        `${core}/labels/en/errors.ts`,
      ],
      [unusedEnums],
    ),
  ]);
  writeNotices(
    results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
    import.meta.dirname,
    outdir,
  );
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
}
