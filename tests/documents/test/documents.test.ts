import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeBlock, codeBlocks } from '@tools/repo/code-blocks';
import { commandsToFollow, COMMANDS_RUN_ELSEWHERE, FOLLOWED_PAGES } from '@tools/repo/document-commands';
import { root } from '@tools/repo/paths';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { typeErrors, writeModules } from './program.ts';
import { readAsWritten, sandbox } from './scope.ts';

const blocks = codeBlocks();
const ofLanguage = (language: string): CodeBlock[] =>
  blocks.filter((block) => block.language === language && block.note === undefined);

test('there are code blocks of every language', () => {
  expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['sh', 'ts', 'json']));
  for (const language of ['sh', 'ts', 'json']) expect(ofLanguage(language).length).toBeGreaterThan(1);
});

test('the tests that pages name exist', () => {
  const named = blocks.flatMap(({ note }) => (note?.kind === 'run by' ? [note.text] : []));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(
    COMMANDS_RUN_ELSEWHERE.map(([, runBy]) => runBy).filter((path) => !existsSync(join(root, path))),
  ).toEqual([]);
});

test.each(ofLanguage('json'))('$places.0 is valid JSON', ({ code }) => {
  expect(() => void JSON.parse(code)).not.toThrow();
});

test.each(ofLanguage('sh'))('the commands of $places.0 are run', (block) => {
  const isFollowed = block.places.some((place) => FOLLOWED_PAGES.includes(place.replace(/:\d+$/, '')));
  expect(isFollowed ? [] : commandsToFollow(block)).toEqual([]);
});

describe('TypeScript', () => {
  const programs = ofLanguage('ts');
  const paths = writeModules('blocks', programs);

  beforeEach(readAsWritten);
  afterAll(() => sandbox.close());

  test('compiles', () => {
    expect(typeErrors(paths)).toEqual([]);
  });

  test.each(programs.map(({ places }, index) => ({ place: places[0], path: paths[index] ?? '' })))(
    '$place runs',
    async ({ path }) => {
      await expect(import(path)).resolves.toBeDefined();
    },
  );
});
