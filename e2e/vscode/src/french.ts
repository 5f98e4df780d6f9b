import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const id = 'factomos-e2e.language-pack-fr';
const version = '1.0.0';

/**
 * VS Code in French without Microsoft's language pack, which is not on npm: an empty pack is enough, since the extension has its own
 * translations. @returns the arguments for code-server
 */
export function addFrench({ data, extensions }: { data: string; extensions: string }): string[] {
  const folder = join(extensions, `${id}-${version}`);
  mkdirSync(join(folder, 'translations'), { recursive: true });
  const main = join(folder, 'translations/main.i18n.json');
  writeFileSync(main, JSON.stringify({ version: '1.0.0', contents: {} }));
  const localization = {
    languageId: 'fr',
    languageName: 'French',
    localizedLanguageName: 'français',
    translations: [{ id: 'vscode', path: './translations/main.i18n.json' }],
  };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: id.split('.')[1],
      publisher: id.split('.')[0],
      version,
      engines: { vscode: '*' },
      categories: ['Language Packs'],
      contributes: { localizations: [localization] },
    }),
  );
  writeFileSync(
    join(data, 'languagepacks.json'),
    JSON.stringify({
      fr: {
        hash: 'e2e',
        extensions: [{ extensionIdentifier: { id }, version }],
        translations: { vscode: main },
        label: 'français',
      },
    }),
  );
  return ['--locale', 'fr'];
}
