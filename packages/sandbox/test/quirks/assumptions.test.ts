import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quirkValues } from '../../src/quirks/quirk-values.ts';

const lines = readFileSync(join(import.meta.dirname, '../../../../docs/assumptions.md'), 'utf8').split('\n');

test.each(Object.entries(quirkValues))('tells of the quirk %s and of its values', (name, values) => {
  const told = lines.filter((line) => line.includes(`Quirk \`${name}\` (`));
  expect(told).toHaveLength(1);
  for (const value of values) expect(told[0]).toContain(`\`${value}\``);
});

test('tells of no quirk that is not there', () => {
  const told = lines.flatMap((line) => /Quirk `(\w+)`/.exec(line)?.[1] ?? []);
  expect([...new Set(told)].toSorted()).toEqual(Object.keys(quirkValues).toSorted());
});
