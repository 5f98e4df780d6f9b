import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutProblems } from '../src/layout.ts';

const fixtures = join(import.meta.dirname, 'fixtures/layout');
const problemsOf = async (...folders: string[]): Promise<string[]> =>
  await layoutProblems(fixtures, folders, /node_modules/);

test('reports folders that import each other, through types and through several files', async () => {
  const problems = await problemsOf('first', 'second');
  expect(problems).toContain('folder cycle: first -> second -> first');
  expect(problems).toContainEqual(expect.stringMatching(/^file cycle: \S+ -> \S+ -> \S+ -> \S+$/));
});

test('reports an import from a lower layer to a higher one', async () => {
  expect(await problemsOf('packages/core')).toEqual([
    'import upwards from packages/core/src/(encode|decode|envelope): ' +
      'packages/core/src/encode/encode.ts -> packages/core/src/client/client.ts',
  ]);
});

test('reports a folder of more than 20 source files', async () => {
  expect(await problemsOf('crowded')).toEqual(['crowded has 21 source files. At most 20: split it.']);
});

test('accepts folders that follow the rules', async () => {
  expect(await problemsOf('packages/core/src/client')).toEqual([]);
});

test('fails when it finds nothing to check', async () => {
  await expect(problemsOf('no-such-folder')).rejects.toThrow();
});
