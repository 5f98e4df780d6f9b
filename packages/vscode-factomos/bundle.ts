import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
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

/** The exports of an ES module as getters of `module.exports`. esbuild's own form brings 400 bytes of helpers into each of forty files. */
function withGetters(text: string): string {
  const [found, names = ''] = /export\{([^{}]*)\};?\s*$/.exec(text) ?? [''];
  const getters = names
    .split(',')
    .filter((name) => name !== '')
    .map((name) => {
      const [local = '', exported = local] = name.trim().split(' as ');
      return `get ${exported}(){return ${local}}`;
    });
  return `module.exports={${getters.join()}};${text.slice(0, text.length - found.length)}`;
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
    const { code } = await transform(withGetters(text), {
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
    bundleSplit(outdir, [`${source}/extension.ts`], [bundlesApart]),
    // Entry points as well, so that catalogue, arithmetic and the words of errors are files of their own beside the client.
    bundleSplit(outdir, [
      `${source}/bundles/core.ts`,
      `${core}/catalogue/catalogue.ts`,
      `${core}/money/estimate-totals.ts`,
      `${core}/labels/en/errors.ts`,
    ]),
    ...['jsonc', 'labels-en', 'labels-fr'].map((name) =>
      build({ ...shared, entryPoints: [`${source}/bundles/${name}.ts`], outfile: `${outdir}/${name}.js` }),
    ),
  ]);
  writeNotices(
    results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
    import.meta.dirname,
    outdir,
  );
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text));
}
