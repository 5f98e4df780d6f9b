import { expect, test } from 'vitest';
import { type ChaosWrite } from './chaos-write.mts';
import { KINDS } from './kinds.mts';
import { problemsOf } from './problems.mts';
import { type Told } from './told.mts';

type Evidence = Parameters<typeof problemsOf>[0];

const kind = KINDS.find(({ action }) => action === 'createInvoice');
if (kind === undefined) throw new Error('Chaos creates no invoice');
const write: ChaosWrite = {
  mark: 'chaos-1',
  json: { mark: 'chaos-1' },
  key: 'key-chaos-1',
  group: { kind, isKeyed: true, looksFirst: false, settings: { onError: 'stopWorkflow' } },
};
const done: Told = { end: 'done', text: '', item: { invoice_id: '7' } };
const failed: Told = { end: 'failed', text: 'Client not found' };
const unknown: Told = { end: 'unknown', text: 'It is unknown whether the invoice was created' };
const killed: Told = { end: 'killed', text: '' };
const nothing = { times: 0, key: 'unused' } as const;
const once = { times: 1, key: 'done' } as const;
const evidence = (changes: Partial<Evidence>): Evidence => ({
  ...{ write, tales: [done], before: nothing, after: once, id: '7' },
  ...changes,
});

test.each<[string, Partial<Evidence>]>([
  ['a write that was done', {}],
  ['a write that was refused', { tales: [failed], after: nothing, id: undefined }],
  ['a write whose outcome is unknown', { tales: [unknown], after: { times: 1, key: 'unknown' } }],
  ['a worker that was killed after the write', { tales: [killed], after: { times: 1, key: 'unknown' } }],
  ['a worker that was killed before it', { tales: [killed], after: { times: 0, key: 'unknown' } }],
])('%s is no problem', (_, changes) => {
  expect(problemsOf(evidence(changes))).toEqual([]);
});

test.each<[string, Partial<Evidence>, string]>([
  ['a write that was done twice', { tales: [killed], after: { times: 2, key: 'done' } }, 'done 2 times'],
  [
    'a key that was freed although its write was done',
    { tales: [killed], after: { times: 1, key: 'unused' } },
    'the key of a done write is free',
  ],
  ['a success of which nothing is recorded', { after: { times: 0, key: 'done' } }, 'and not done'],
  ['a failure of a write that was done', { tales: [failed] }, 'and done'],
  ['another id than that of the records', { id: '8' }, 'and its ID in the records is 8'],
  ['a success that was one before', { before: once }, 'and was done before'],
  [
    'a failure that keeps its key',
    { tales: [failed], after: { times: 0, key: 'unknown' } },
    'and its key went from unused to unknown',
  ],
  ['a success that leaves its key open', { after: { times: 1, key: 'unknown' } }, 'and its key is unknown'],
  [
    'two executions that both report a failure of what was done',
    { tales: [failed, failed] },
    'reported as failed by all executions, and done',
  ],
])('%s is found out', (_, changes, problem) => {
  expect(problemsOf(evidence(changes)).join('\n')).toContain(problem);
});
