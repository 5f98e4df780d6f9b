import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root } from '@tools/repo/paths';
import { trackedFiles } from '@tools/repo/tracked-files';
import { applyIdentity, identityChanges, readIdentity } from '../src/identity/apply-identity.ts';
import { parseIdentity, PLACEHOLDER, placeholderFields, repositoryUrl } from '../src/identity/identity.ts';

const OWNED = {
  owner: 'jane',
  repository: 'factomos-tools',
  author: { name: 'Jane Doe', email: 'jane@doe.fr' },
  publisher: 'janedoe',
};
const FILES = [
  'LICENSE',
  'packages/core/package.json',
  'packages/n8n-nodes-factomos/README.md',
  'packages/n8n-nodes-factomos/credentials/FactomosApi.credentials.ts',
  'packages/vscode-factomos/package.json',
  'e2e/vscode/host/extension.ts',
];
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('every manifest, README and source has the identity of identity.json', () => {
  expect([...identityChanges(root).keys()]).toEqual([]);
});

test('every link to the repository names the owner of identity.json', () => {
  const { owner, repository } = readIdentity(root);
  const link = new RegExp(`github(?:usercontent)?\\.com/([\\w.-]+)/${repository}(?=[/#.\\s"')]|$)`, 'g');
  const owners = trackedFiles(root)
    .filter((path) => /\.(ts|mts|json|md|ya?ml)$/.test(path) && !path.startsWith('tools/release/'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(link)].map(([, name]) => name));
  expect(owners.length).toBeGreaterThan(10);
  expect([...new Set(owners)]).toEqual([owner]);
});

test('a new identity replaces the old one everywhere in one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  folders.push(folder);
  execFileSync('git', ['init', '-q'], { cwd: folder });
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  writeFileSync(join(folder, 'identity.json'), JSON.stringify(OWNED));

  expect(applyIdentity(folder).toSorted()).toEqual(FILES.toSorted());

  const { owner, author, publisher } = readIdentity(root);
  for (const file of FILES) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const old of [`${owner}/`, author.name, author.email, `${publisher}.`, `"${publisher}"`])
      expect(text, file).not.toContain(old);
  }
  expect(applyIdentity(folder)).toEqual([]);
});

test('no manifest has a directory in repository, as n8n requires', () => {
  for (const name of ['core', 'sandbox', 'n8n-nodes-factomos', 'vscode-factomos']) {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      author: readIdentity(root).author,
      repository: { type: 'git', url: `git+${repositoryUrl(readIdentity(root))}.git` },
    });
    expect(manifest).not.toHaveProperty('repository.directory');
  }
});

test('lists the fields that have the placeholder', () => {
  expect(placeholderFields(PLACEHOLDER)).toEqual(['owner', 'author.name', 'author.email', 'publisher']);
  expect(placeholderFields({ ...OWNED, publisher: PLACEHOLDER.publisher })).toEqual(['publisher']);
  expect(placeholderFields(OWNED)).toEqual([]);
});

test('refuses an identity without an email address', () => {
  expect(() => parseIdentity({ ...OWNED, author: { name: 'Jane' } })).toThrow('author.email');
});
