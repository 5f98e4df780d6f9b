import { cruise } from 'dependency-cruiser';
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { CHECKED_FOLDERS, layoutRules, MAX_FILES_PER_FOLDER } from './layout-rules.ts';

/** Generated or installed; test fixtures may break the rules on purpose. */
const IGNORED = /(^|\/)(node_modules|dist|fixtures)(\/|$)/;

/** @returns a message for each violation in these folders, which are relative to the root */
export async function layoutProblems(
  root: string,
  folders: readonly string[] = CHECKED_FOLDERS,
  ignored = IGNORED,
): Promise<string[]> {
  return [...crowdedFolders(root, folders, ignored), ...(await forbiddenImports(root, folders, ignored))];
}

function crowdedFolders(root: string, folders: readonly string[], ignored: RegExp): string[] {
  const counts = new Map<string, number>();
  for (const file of globSync(
    folders.map((folder) => `${folder}/**/*.{ts,mts,cts}`),
    { cwd: root, exclude: (path) => ignored.test(path) },
  )) {
    const folder = dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MAX_FILES_PER_FOLDER)
    .map(
      ([folder, count]) => `${folder} has ${count} source files. At most ${MAX_FILES_PER_FOLDER}: split it.`,
    );
}

async function forbiddenImports(
  root: string,
  folders: readonly string[],
  ignored: RegExp,
): Promise<string[]> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      ruleSet: { forbidden: layoutRules(folders) },
      validate: true,
      // Type imports count: folders that import each other's types depend on each other.
      tsPreCompilationDeps: true,
      parser: 'swc',
      exclude: { path: ignored.source },
    },
    // Workspace packages are read from source.
    { conditionNames: ['factomos-source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  );
  if (typeof output === 'string') throw new Error(output);
  const { totalCruised, violations } = output.summary;
  if (totalCruised === 0) throw new Error(`No source file was found in ${folders.join(', ')}.`);
  return violations.map(({ rule, from, to, cycle }) => {
    const path = cycle === undefined ? [to] : cycle.map(({ name }) => name);
    return `${rule.name}: ${[from, ...path].join(' -> ')}`;
  });
}
