import { expect, test } from 'vitest';
import { problemOf, type Told } from './report.ts';

const told = (end: Told['end']): Told => ({ end, text: '' });

test.each<[Told['end'], number, number]>([
  ['done', 0, 1],
  ['failed', 0, 0],
  ['refused before', 1, 1],
  ['unknown', 0, 1],
  ['unknown', 0, 0],
  ['killed', 0, 1],
])('an act that is told as %s, in the books %i times before and %i after, is no problem', (end, ...times) => {
  expect(problemOf(told(end), ...times)).toBeUndefined();
});

test.each<[Told['end'], number, number, string]>([
  ['killed', 1, 2, 'doubled'],
  ['done', 0, 0, 'reported as done and is not'],
  ['failed', 0, 1, 'reported as failed and is done'],
  ['nothing', 0, 1, 'done without a word'],
])(
  'an act that is told as %s, in the books %i times before and %i after, is %s',
  (end, before, after, is) => {
    expect(problemOf(told(end), before, after)).toContain(is);
  },
);
