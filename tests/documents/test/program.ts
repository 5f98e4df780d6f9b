import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '@tools/repo/paths';
import { type CodeBlock } from '@tools/repo/code-blocks';
import { SCOPE_NAMES, secret, token } from './scope.ts';

/**
 * Writes a module for each block of TypeScript. Names that it uses and does not declare are imported from
 * scope.ts.
 *
 * @returns the paths
 */
export function writeModules(name: string, blocks: readonly CodeBlock[]): string[] {
  const folder = join(import.meta.dirname, '../.cache', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return blocks.map(({ code, places }, index) => {
    const used = SCOPE_NAMES.filter(
      (name) => new RegExp(`(?<![.\\w'])${name}\\b(?! *:)`).test(code) && !declares(code, name),
    );
    const scope = relative(folder, join(import.meta.dirname, 'scope.ts'));
    const path = join(folder, `${index}-${places[0]?.replaceAll(/\W+/g, '-') ?? ''}.ts`);
    writeFileSync(
      path,
      `${used.length > 0 ? `import { ${used.join(', ')} } from '${scope}';\n` : ''}${withSandbox(code)}\nexport {};\n`,
    );
    return path;
  });
}

/** The reader's token and secret become those of the sandbox. */
function withSandbox(code: string): string {
  return code.replaceAll("'your API token'", `'${token}'`).replaceAll("'its secret, 16 b'", `'${secret}'`);
}

function declares(code: string, name: string): boolean {
  return new RegExp(`\\b(?:const|let|using) (?:${name}\\b|\\{[^}=]*\\b${name}\\b(?! *:))`).test(code);
}

/**
 * The errors of TypeScript's native compiler, with the strict options of this repository. A snippet may
 * declare names without using them.
 */
export function typeErrors(paths: readonly string[]): string[] {
  const folder = dirname(paths[0] ?? '');
  const project = join(folder, 'tsconfig.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: { noEmit: true, types: ['node'], noUnusedLocals: false, noUnusedParameters: false },
      files: paths,
    }),
  );
  const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-7/package.json')));
  const { stdout, error } = spawnSync(process.execPath, [compiler, '-p', project], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout.split('\n').filter((line) => line !== '');
}
