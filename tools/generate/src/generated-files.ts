import { formatted } from '@tools/repo/formatted';
import { root } from '@tools/repo/paths';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsFile } from './client/actions-file.ts';
import { actionsPage } from './docs/actions-page.ts';
import { type Language, languages } from './docs/languages.ts';
import { fillIn } from './docs/markdown.ts';
import { coverageTable, errorTable, recoveryTable } from './docs/tables.ts';

/** What each file is to hold, made of what it holds today. */
const FILES: Readonly<Record<string, (today: string) => string>> = {
  'packages/core/src/client/actions.generated.ts': actionsFile,
  'docs/actions.md': () => actionsPage(languages.en),
  'docs/fr/actions.md': () => actionsPage(languages.fr),
  'docs/errors.md': (page) => errorTables(page, languages.en),
  'docs/fr/erreurs.md': (page) => errorTables(page, languages.fr),
  'docs/sandbox.md': (page) => fillIn(page, 'coverage', coverageTable(languages.en)),
  'docs/fr/bac-a-sable.md': (page) => fillIn(page, 'coverage', coverageTable(languages.fr)),
};

function errorTables(page: string, language: Language): string {
  return fillIn(fillIn(page, 'recovery', recoveryTable(language)), 'action-errors', errorTable(language));
}

export const generatedPaths: readonly string[] = Object.keys(FILES);

function today(path: string): string {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Formatted as everything else is. */
async function wanted(path: string): Promise<string> {
  return await formatted(path, FILES[path]?.(today(path)) ?? '');
}

/** Whether a file is what the catalogue and its labels say. */
export async function isCurrent(path: string): Promise<boolean> {
  return today(path) === (await wanted(path));
}

export async function writeGenerated(path: string): Promise<void> {
  writeFileSync(join(root, path), await wanted(path));
}
