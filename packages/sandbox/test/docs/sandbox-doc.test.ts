import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultKinds } from '../../src/index.ts';
import { languages } from '../../src/pages/ui/language.ts';
import { tables } from './tables.ts';

const pages = { en: 'docs/sandbox.md', fr: 'docs/fr/bac-a-sable.md' };

function between(name: string): RegExp {
  return new RegExp(`(?<=<!-- ${name} -->\n)[^]*?(?=<!-- /${name} -->)`);
}

describe.each(languages.map((language) => ({ language, page: pages[language] })))(
  '$page',
  ({ language, page }) => {
    const file = join(import.meta.dirname, '../../../..', page);

    // UPDATE_DOCS=1 updates the tables.
    test.each(Object.entries(tables))('its table %s is current', (name, table) => {
      const expected = `\n${table(language)}\n\n`;
      const text = readFileSync(file, 'utf8');
      if (process.env.UPDATE_DOCS === '1')
        writeFileSync(
          file,
          text.replace(between(name), () => expected),
        );
      expect(between(name).exec(readFileSync(file, 'utf8'))?.[0]).toBe(expected);
    });

    test('lists every fault', () => {
      const text = readFileSync(file, 'utf8');
      for (const kind of faultKinds) expect(text).toMatch(new RegExp(`\\| \`${kind}(:[^\`]*)?\``));
    });
  },
);
