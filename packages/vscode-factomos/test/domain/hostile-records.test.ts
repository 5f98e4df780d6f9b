import { expect, test } from 'vitest';
import { parseData } from '../../src/domain/company-data.ts';
import { readBlock } from '../../src/domain/drafts/draft-block.ts';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { parseIntent } from '../../src/services/write-guard/intent.ts';
import { filledData } from '../support/filled-data.ts';

const intent = { key: 'send/1', what: 'Send', check: { kind: 'none' }, state: 'unknown', at: 1, pid: 1 };

test('a state that cannot be converted to text is not valid', () => {
  const state = { toString: null };
  expect(readBlock({ state })).toBeUndefined();
  expect(parseIntent(JSON.stringify({ ...intent, state }))).toBeUndefined();
});

test('a record of a write without what its kind needs is not valid', () => {
  expect(parseIntent(JSON.stringify(intent))).toMatchObject({ key: 'send/1' });
  for (const check of [null, {}, { kind: 'sing' }, { kind: 'payment', invoiceId: '1', paidBefore: 0 }])
    expect(parseIntent(JSON.stringify({ ...intent, check }))).toBeUndefined();
});

test('a draft that is nested too deeply is invalid JSON', () => {
  const { problems } = checkDraft('['.repeat(100_000), 'invoice');
  expect(problems.map(({ message }) => message)).toEqual(['Invalid JSON from here.']);
});

test('a cache with a row that is not as expected is empty', () => {
  const data = filledData();
  expect(parseData(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(data)));
  const broken = { ...data, statuses: { later: { rows: [null], total: 1, at: 1 } } };
  expect(parseData(JSON.stringify(broken)).statuses).toEqual({});
});
