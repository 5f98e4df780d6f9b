import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultKinds } from '../../src/index.ts';
import { tables } from './tables.ts';

const file = join(import.meta.dirname, '../../../../docs/sandbox.md');

function between(name: string): RegExp {
  return new RegExp(`(?<=<!-- ${name} -->\n)[^]*?(?=<!-- /${name} -->)`);
}

// UPDATE_DOCS=1 rewrites them.
test.each(Object.entries(tables))('the table %s of docs/sandbox.md is current', (name, table) => {
  const expected = `\n${table()}\n\n`;
  const text = readFileSync(file, 'utf8');
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, text.replace(between(name), expected));
  expect(between(name).exec(readFileSync(file, 'utf8'))?.[0]).toBe(expected);
});

test('every fault stands in docs/sandbox.md', () => {
  const text = readFileSync(file, 'utf8');
  for (const kind of faultKinds) expect(text).toMatch(new RegExp(`\\| \`${kind}(:[^\`]*)?\``));
});
