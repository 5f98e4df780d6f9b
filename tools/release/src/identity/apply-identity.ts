import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, textAt } from '@tools/json';
import { trackedFiles } from '@tools/repo/tracked-files';
import { type Identity, parseIdentity, repositoryUrl } from './identity.ts';
import { withIdentity } from './manifest.ts';

const PUBLISHED_MANIFEST = /^(packages\/[^/]+\/)?package\.json$/;
const TEXT = /(^|\/)LICENSE$|\.(ts|mts|js|json|md|ya?ml)$/;
/** Files that define the placeholder itself. */
const EXCLUDED = /(^|\/)(pnpm-lock\.yaml|identity\.json)$|^tools\/release\/(src\/identity|test)\//;
const EXTENSION = 'packages/vscode-factomos/package.json';

export function readIdentity(root: string): Identity {
  return parseIdentity(JSON.parse(readFileSync(join(root, 'identity.json'), 'utf8')));
}

/** The current identity of the files, from the manifest of the extension, the only one that has all fields. */
function writtenIdentity(root: string): Identity {
  const manifest: unknown = JSON.parse(readFileSync(join(root, EXTENSION), 'utf8'));
  const [, owner = '', repository = ''] =
    /github\.com\/([^/]+)\/([^/]+)\.git$/.exec(textAt(manifest, 'repository', 'url')) ?? [];
  return {
    owner,
    repository,
    author: { name: textAt(manifest, 'author', 'name'), email: textAt(manifest, 'author', 'email') },
    publisher: textAt(manifest, 'publisher'),
  };
}

function replaceIdentity(text: string, from: Identity, to: Identity): string {
  return text
    .replaceAll(repositoryUrl(from), repositoryUrl(to))
    .replaceAll(
      `raw.githubusercontent.com/${from.owner}/${from.repository}/`,
      `raw.githubusercontent.com/${to.owner}/${to.repository}/`,
    )
    .replaceAll(`${from.publisher}.vscode-factomos`, `${to.publisher}.vscode-factomos`)
    .replaceAll(`Copyright (c) 2026 ${from.author.name}`, `Copyright (c) 2026 ${to.author.name}`);
}

/** @returns the new content of each file that does not have the identity of identity.json, by path */
export function identityChanges(root: string): Map<string, string> {
  const to = readIdentity(root);
  const from = writtenIdentity(root);
  const changes = new Map<string, string>();
  for (const path of trackedFiles(root)) {
    if (!TEXT.test(path) || EXCLUDED.test(path)) continue;
    const before = readFileSync(join(root, path), 'utf8');
    let after = replaceIdentity(before, from, to);
    if (PUBLISHED_MANIFEST.test(path)) {
      const manifest: unknown = JSON.parse(after);
      if (!isObject(manifest)) throw new Error(`${path} must be an object`);
      after = `${JSON.stringify(withIdentity(manifest, to, dirname(path)), undefined, 2)}\n`;
    }
    if (after !== before) changes.set(path, after);
  }
  return changes;
}

export function applyIdentity(root: string): string[] {
  const changes = identityChanges(root);
  for (const [path, text] of changes) writeFileSync(join(root, path), text);
  return [...changes.keys()];
}
