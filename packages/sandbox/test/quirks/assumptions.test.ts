import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quirkValues } from '../../src/quirks/quirk-values.ts';

const lines = readFileSync(join(import.meta.dirname, '../../../../docs/assumptions.md'), 'utf8').split('\n');

test.each(Object.entries(quirkValues))('describes the quirk %s and its values', (name, values) => {
  const told = lines.filter((line) => line.includes(`Quirk \`${name}\` (`));
  expect(told).toHaveLength(1);
  for (const value of values) expect(told[0]).toContain(`\`${value}\``);
});

test('describes no quirk that does not exist', () => {
  const told = lines.flatMap((line) => /Quirk `(\w+)`/.exec(line)?.[1] ?? []);
  expect([...new Set(told)].toSorted()).toEqual(Object.keys(quirkValues).toSorted());
});

test('both languages have the same assumptions, each with the same id, quirk and mark of compare', () => {
  const french = readFileSync(join(import.meta.dirname, '../../../../docs/fr/hypotheses.md'), 'utf8').split(
    '\n',
  );
  const keys = (page: readonly string[]): string[] =>
    page.flatMap((line) => {
      const id = /^\| `([a-z0-9-]+)` \|/.exec(line)?.[1];
      const quirk = /(?:Quirk|Variante) `(\w+)`/.exec(line)?.[1] ?? '';
      return id === undefined ? [] : [`${id} ${quirk} ${line.endsWith('(`compare`) |')}`];
    });
  expect(keys(lines).length).toBeGreaterThan(80);
  expect(keys(french)).toEqual(keys(lines));
});
