import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');

/** With plain spaces and apostrophes. */
const read = (path: string): string =>
  readFileSync(join(root, path), 'utf8')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll('’', "'");

const [english = '', french = ''] = read('packages/vscode-factomos/README.md').split(/^(?=# )/m);

test.each([
  { page: 'the English half of the Marketplace page', text: english, strings: 'package.nls.json' },
  { page: 'the French half of the Marketplace page', text: french, strings: 'package.nls.fr.json' },
  { page: 'README.md', text: read('README.md'), strings: 'package.nls.json' },
  { page: 'README.fr.md', text: read('README.fr.md'), strings: 'package.nls.fr.json' },
])('$page names commands as VS Code shows them', ({ text, strings }) => {
  const titles = read(`packages/vscode-factomos/${strings}`);
  const named = [...text.matchAll(/[*_]Factomos: ([^*_]+)[*_]/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !titles.includes(`"${name}"`))).toEqual([]);
});
