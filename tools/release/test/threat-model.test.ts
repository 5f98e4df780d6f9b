import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@tools/repo/paths';

const rowsOf = (page: string): string[] =>
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Threat|Menace|-+) /.test(line));

const rows = rowsOf('docs/threat-model.md');

function proofProblem(row: string): string | undefined {
  const [, file = '', title = ''] = /`([^`]+\.test\.ts)` "([^|]+)" *\|$/.exec(row) ?? [];
  if (title === '') return `names no test: ${row}`;
  const path = join(root, file);
  if (!existsSync(path)) return `${file} does not exist`;
  const text = readFileSync(path, 'utf8');
  const found = [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(`(${quoted}`));
  return found ? undefined : `${file} has no test "${title}"`;
}

test('every line of the threat model names a test that exists', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.flatMap((row) => proofProblem(row) ?? [])).toEqual([]);
});

test('the French page has as many lines', () => {
  expect(rowsOf('docs/fr/modele-de-menaces.md')).toHaveLength(rows.length);
});

test('a line without a test, or with one that is not there, is found', () => {
  expect(proofProblem('| a | b | nothing |')).toContain('names no test');
  expect(proofProblem('| a | b | `tools/none.test.ts` "title" |')).toContain('does not exist');
  expect(proofProblem('| a | b | `tools/release/test/identity.test.ts` "no such title" |')).toContain(
    'has no test',
  );
});
