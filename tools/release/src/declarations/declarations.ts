import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A relative import in a declaration file, up to the end of its specifier. */
const RELATIVE = /(?:from |import\()['"](\.[^'"]*)['"]/g;

/**
 * The declaration files that an entry imports, directly or not. Others describe internals, and may need types
 * that consumers do not have.
 */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE)) {
    reachable(join(file, '..', path.replace(/\.ts$/, '.d.ts')), found);
  }
  return found;
}

/**
 * Deletes the declaration files in `dist` that no entry imports, and copies those of CommonJS entries: in a
 * package of ES modules, `.d.ts` describes an ES module, and `.d.cts` the exports of `.cjs`.
 */
export function writeDeclarations(
  dist: string,
  entries: readonly string[],
  commonJs: readonly string[],
): void {
  const reached = (names: readonly string[]) =>
    names.reduce((files, name) => reachable(join(dist, `${name}.d.ts`), files), new Set<string>());
  const [kept, required] = [reached(entries), reached(commonJs)];
  for (const file of globSync(join(dist, '**/*.d.ts'))) {
    if (!kept.has(file)) {
      rmSync(file);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    // TypeScript rewrites .ts in the imports of JavaScript, but not in those of declaration files, where
    // consumers would have to allow it.
    const importing = (extension: string) =>
      text.replace(RELATIVE, (whole) => whole.replace(/\.ts(['"])$/, `${extension}$1`));
    if (required.has(file)) writeFileSync(file.replace(/\.ts$/, '.cts'), importing('.cjs'));
    writeFileSync(file, importing('.js'));
  }
}
