import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '@tools/repo/paths';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TEXTS = {
  'docs/page.md': 'The recieved color of une adresse: `recieved`',
  'docs/fr/page.md': 'Cette adress, une connection, un exemple. **Create Once per Key**',
  'labels/fr/page.ts': "a: { name: 'Une adress', recieved: 1 }",
  'l10n/bundle.l10n.fr.json': '{\n  "Recieved": "La reponse {0}"\n}',
};

let folder = '';
beforeAll(() => {
  mkdirSync(join(root, '.results'), { recursive: true });
  folder = mkdtempSync(join(root, '.results', 'spelling-'));
  for (const [path, text] of Object.entries(TEXTS)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a misspelt word is found in the language of its file, but not in names and code', () => {
  const { stdout } = spawnSync('cspell', ['lint', '--quiet', '--words-only', '--no-color', folder], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout.trimEnd().split('\n').toSorted()).toEqual(
    ['recieved', 'color', 'adresse', 'adress', 'connection', 'adress', 'reponse'].toSorted(),
  );
});
