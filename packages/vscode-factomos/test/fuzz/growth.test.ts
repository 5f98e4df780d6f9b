import { filled, growsFast } from '@tools/fuzz/growth';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { expect, test } from 'vitest';
import { parseLines } from '../../src/domain/lines/parse-lines.ts';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { partOfIntent } from '../../src/services/write-guard/intent.ts';
import { goodDraft } from '../drafts/draft-folder.ts';

const LENGTH = 16 * 1024;

const HOSTILE: [name: string, text: (length: number) => string][] = [
  ['blanks', filled(' ')],
  ['quotes', filled('"')],
  ['separators', filled(';')],
  ['bars', filled('|')],
  ['list marks', filled('- ')],
  ['open braces', filled('{')],
  ['open lists', filled('[')],
  ['comments', filled('/*')],
  ['backslashes', (length) => `{"a":"${filled('\\')(length)}`],
  ['placeholders', (length) => `{"objet":"${filled('{{month}} ')(length)}"}`],
  ['open placeholders', (length) => `{"objet":"${filled('{{')(length)}"}`],
];

test.each(HOSTILE)('a draft or table of %s is read in linear time', async (_, text) => {
  const run = (length: number): void => {
    checkDraft(text(length), 'invoice');
    parseLines(text(length));
    partOfIntent(text(length));
  };
  expect(await growsFast(run, LENGTH)).toBe(false);
});

test('a draft of many lines is checked in linear time', async () => {
  const run = (count: number): void => {
    const lines = Array.from({ length: count }, () => ({ service_id: 19, quantity: 1, price: '1,5' }));
    checkDraft(JSON.stringify(goodDraft({ lines })), 'invoice');
  };
  expect(await growsFast(run, 100)).toBe(false);
});

test('drafts and tables leave nothing in memory', () => {
  const read = (number: number): unknown => {
    const texts = Array.from({ length: 500 }, (_, row) => `Line ${row} of the draft ${number}`);
    const lines = texts.map((description) => ({ service_id: 19, quantity: 1, price: 5, description }));
    const content = JSON.stringify(goodDraft({ lines }));
    return [
      checkDraft(content, 'invoice'),
      partOfIntent(content),
      parseLines(texts.map((text) => `${text};1;5`).join('\n')),
      parseLines(texts.map((text) => `| ${text} | 1 | 5 |`).join('\n')),
    ];
  };
  read(0);
  const before = retainedMegabytes();
  for (let number = 1; number <= 100; number += 1) read(number);
  expect(retainedMegabytes() - before).toBeLessThan(5);
});
