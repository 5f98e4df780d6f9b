import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textAt } from '@tools/json';
import { trackedFiles } from '@tools/repo/tracked-files';
import { PACKAGES } from './packages.ts';

/** `npx factomos-sandbox@0.1.0`, `factomos-core-0.1.0.tgz`. */
const NAMED_VERSION = /\b(?:factomos-core|factomos-sandbox|n8n-nodes-factomos)[@-](\d+\.\d+\.\d+)\b/g;

export const versionOf = (root: string, folder: string): string =>
  textAt(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')), 'version');

/** @returns what is wrong with the version or the changelog, which prevents publication and fails the dry run */
export function versionProblems(root: string): string[] {
  const version = versionOf(root, 'packages/core');
  const problems = PACKAGES.flatMap(({ folder }) => {
    const other = versionOf(root, folder);
    return other === version ? [] : [`${folder} has version ${other}, core ${version}. Give all the same.`];
  });
  for (const file of ['CHANGELOG.md', 'packages/vscode-factomos/CHANGELOG.md']) {
    if (!readFileSync(join(root, file), 'utf8').includes(`\n## ${version}\n`))
      problems.push(`${file} has no heading "## ${version}". Add it, with what users notice.`);
  }
  for (const file of trackedFiles(root).filter(
    (path) => path.endsWith('.md') && !path.endsWith('CHANGELOG.md'),
  )) {
    for (const [name, other] of readFileSync(join(root, file), 'utf8').matchAll(NAMED_VERSION)) {
      if (other !== version) problems.push(`${file} names ${name}. The version is ${version}.`);
    }
  }
  return problems;
}

/** @returns whether CHANGELOG.md lists changes that belong to no version yet */
export const hasUnreleasedChanges = (root: string): boolean =>
  /^## Unreleased\n+- /m.test(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
