import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What packages/vscode-factomos/bench/measure.ts exports. */
export interface Measures {
  activation: () => Promise<number[]>;
  lastPage: (count: number) => Promise<{ own: number; total: number; calls: number; rows: number }>;
  looks: (count: number) => Promise<Record<string, number[]>>;
  documentPageTime: () => Promise<number[]>;
  day: (linkTo?: (url: string) => Promise<string>) => Promise<{ calls: number; milliseconds: number }>;
}

const root = join(import.meta.dirname, '../../packages/vscode-factomos');

function isMeasures(value: unknown): value is Measures {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['activation', 'lastPage', 'looks', 'documentPageTime', 'day'].every((name) => name in value)
  );
}

/** Builds the extension in a folder, and its measurements with a stand-in for VS Code, and removes both afterwards. */
export async function withVsCodeMeasures(
  use: (measures: Measures, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(root, '.bench-'));
  try {
    execFileSync(process.execPath, [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      join(root, 'build.ts'),
      folder,
    ]);
    await build({
      entryPoints: [join(root, 'bench/measure.ts')],
      outfile: join(folder, 'measure.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      alias: { vscode: join(root, 'test/fake/vscode.ts') },
      plugins: [
        {
          // Its package.json, which the extension reads the version from, is bundled.
          name: 'sandbox-apart',
          setup(plugins) {
            plugins.onResolve({ filter: /^factomos-sandbox$/ }, ({ path }) => ({ path, external: true }));
          },
        },
      ],
      conditions: ['factomos-source'],
      // jsonc-parser's CommonJS is UMD, whose inner requires esbuild cannot see.
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    const measures: unknown = await import(pathToFileURL(join(folder, 'measure.mjs')).href);
    if (!isMeasures(measures)) throw new Error('The bundle exports no measurements.');
    await use(measures, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
