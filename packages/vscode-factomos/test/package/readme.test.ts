import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
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

/** The texts of the extension in English, each with its French one. */
function translations(): [english: string, french: string][] {
  const bundle: unknown = JSON.parse(read('packages/vscode-factomos/l10n/bundle.l10n.fr.json'));
  if (typeof bundle !== 'object' || bundle === null) throw new Error('The bundle is not an object');
  return Object.entries(bundle).map(([key, text]) => [key, String(text)]);
}

const sandboxPages = read('packages/sandbox/src/pages/ui/layout.ts');

test.each([
  {
    page: 'docs/quickstart-vscode.md',
    shown: [
      read('packages/vscode-factomos/package.nls.json'),
      ...translations().map(([key]) => key),
      en.invoiceStatuses,
    ],
  },
  {
    page: 'docs/fr/prise-en-main-vscode.md',
    shown: [
      read('packages/vscode-factomos/package.nls.fr.json'),
      ...translations().map(([, text]) => text),
      fr.invoiceStatuses,
    ],
  },
])('$page names what VS Code and the sandbox show, in its language', ({ page, shown }) => {
  const texts = [
    ...shown.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))),
    sandboxPages,
  ];
  const named = [...read(page).matchAll(/\*\*(?:Factomos: )?([^*]+)\*\*/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([]);
});
