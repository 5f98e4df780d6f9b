import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetOlder } from '../../nodes/shared/idempotency/forget-older.ts';
import {
  claim,
  complete,
  forgetKey,
  holdInvoice,
  leaveUnknown,
  lookUp,
  markDone,
  readNote,
  release,
  writeNote,
} from '../../nodes/shared/idempotency/idempotency-key.ts';
import { progressOf } from '../../nodes/shared/idempotency/in-flight.ts';
import {
  checkIsolation,
  clearRow,
  countAt,
  isBelow,
  isIsolated,
  recordComparable,
  recordFirst,
  replace,
} from '../../nodes/shared/idempotency/rows.ts';
import { ownNodeId, siblingNodes } from '../../nodes/shared/idempotency/workflow-nodes.ts';
import { markContext, type MarkContextOptions } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

const scope = { credentialId: '1', baseUrl: 'https://app.factomos.com/', operation: 'invoice:create' };
const order17 = { ...scope, key: 'order-17' };
let data: ProcessedData;
const context = (options?: MarkContextOptions) => markContext(data, options);

beforeEach(() => {
  data = new ProcessedData();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the state of a key that a node looks up', () => {
  test('is unused, unknown, or done with its ID', async () => {
    expect(await lookUp(context(), order17)).toEqual({ state: 'unused' });
    await claim(context(), order17);
    expect(await lookUp(context(), order17)).toEqual({ state: 'unknown' });
    await complete(context(), order17, '6829');
    expect(await lookUp(context(), order17)).toEqual({ state: 'done', id: '6829' });
  });

  test('names another node that used it, and changes nothing', async () => {
    await claim(context({ nodeId: 'node-1', nodes: { Key: 'node-2' } }), order17);
    const rows = data.rows.size;
    const other = context({ nodeId: 'node-2', nodes: { Bill: 'node-1' } });
    expect(await lookUp(other, order17)).toEqual({ state: 'unknown', byNode: 'Bill' });
    expect(data.rows.size).toBe(rows);
  });

  test('is unused once it is older than what was forgotten, never younger', async () => {
    await claim(context(), order17);
    await complete(context(), order17, '6829');
    await forgetOlder(context(), scope, Date.now() - 60_000);
    expect(await lookUp(context(), order17)).toEqual({ state: 'done', id: '6829' });
    await forgetOlder(context(), scope, Date.now() + 1);
    expect(await lookUp(context(), order17)).toEqual({ state: 'unused' });
    expect(await claim(context(), order17)).toEqual({ state: 'claimed' });
  });
});

test('the instant before which keys are forgotten never moves back', async () => {
  expect(await forgetOlder(context(), scope, 1000)).toBe(1000);
  expect(await forgetOlder(context(), scope, 500)).toBe(1000);
  expect(await forgetOlder(context(), scope, 2000)).toBe(2000);
  expect(await forgetOlder(context(), { ...scope, operation: 'invoice:send' }, 500)).toBe(500);
});

test.each([
  ['0', '0'],
  ['6829', '6829'],
  [String(Number.MAX_SAFE_INTEGER), String(Number.MAX_SAFE_INTEGER)],
  [String(Number.MAX_SAFE_INTEGER + 1), undefined],
  ['007', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['a', undefined],
  ['', undefined],
  [undefined, undefined],
])('a key that created %j is done with the ID %j', async (created, id) => {
  await claim(context(), order17);
  await complete(context(), order17, created);
  expect(await claim(context(), order17)).toEqual({ state: 'done', id });
});

describe('a key that is marked as done', () => {
  test('has the given ID, also when it was never used or had another one', async () => {
    await markDone(context(), order17, '41');
    expect(await claim(context(), order17)).toEqual({ state: 'done', id: '41' });
    await markDone(context(), order17, '6829');
    expect(await claim(context(), order17)).toEqual({ state: 'done', id: '6829' });
    await markDone(context(), order17, undefined);
    expect(await claim(context(), order17)).toEqual({ state: 'done', id: undefined });
  });

  test('has the age of that moment', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await claim(context(), order17);
    vi.setSystemTime(2_000_000);
    await markDone(context(), order17, '41');
    await forgetOlder(context(), scope, 900_000);
    expect(await lookUp(context(), order17)).toMatchObject({ state: 'done' });
  });
});

test('a released key and a forgotten one leave no row', async () => {
  await claim(context(), order17);
  await writeNote(context(), order17, 'start', 5);
  await release(context(), order17);
  // The comparable age stays: it can only be compared.
  expect(data.rows.size).toBeLessThanOrEqual(1);
  data.rows.clear();
  await claim(context(), order17);
  await writeNote(context(), order17, 'amount', 5);
  await complete(context(), order17, '6829');
  await forgetKey(context(), order17);
  expect([...data.rows.keys()]).toEqual([]);
});

test('a key that another node used is forgotten with the rows of that node', async () => {
  await claim(context({ nodeId: 'node-1' }), order17);
  await forgetKey(context({ nodeId: 'node-2', nodes: { Bill: 'node-1' } }), order17);
  expect([...data.rows.keys()]).toEqual([]);
});

describe('notes', () => {
  test('are separate by name and key, replaced, and gone with the next claim', async () => {
    const order18 = { ...order17, key: 'order-18' };
    await writeNote(context(), order17, 'start', 5);
    await writeNote(context(), order17, 'start', 1_700_000_000);
    await writeNote(context(), order17, 'amount', 7);
    await writeNote(context(), order18, 'start', 9);
    expect(await readNote(context(), order17, 'start')).toBe(1_700_000_000);
    expect(await readNote(context(), order17, 'amount')).toBe(7);
    expect(await readNote(context(), order18, 'start')).toBe(9);
    expect(await readNote(context(), order18, 'before')).toBeUndefined();
  });

  test('do not exist where n8n reads the node ID late', async () => {
    data = new ProcessedData({ readsIdLate: true });
    await claim(context(), order17);
    await writeNote(context(), order17, 'start', 5);
    expect(await readNote(context(), order17, 'start')).toBeUndefined();
    expect(await holdInvoice(context(), order17, 'not a number')).toBe(true);
    expect(await holdInvoice(context(), order17, 'not a number')).toBe(false);
  });
});

describe('how far another execution is', () => {
  const minute = 60_000;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 31, 10, 0, 0) });
  });

  test('is writing for up to two minutes after its claim, then over', async () => {
    expect(await progressOf(context(), order17)).toBe('not-begun');
    await claim(context(), order17);
    expect(await progressOf(context(), order17)).toBe('writing');
    vi.setSystemTime(Date.now() + 2 * minute - 1);
    expect(await progressOf(context(), order17)).toBe('writing');
    vi.setSystemTime(Date.now() + 1);
    expect(await progressOf(context(), order17)).toBe('ended');
    vi.setSystemTime(Date.now() + 10 * minute);
    expect(await progressOf(context(), order17)).toBe('ended');
  });

  test('allows for a clock that is half a minute behind, and no more', async () => {
    await claim(context(), order17);
    vi.setSystemTime(Date.now() - minute / 2);
    expect(await progressOf(context(), order17)).toBe('writing');
    vi.setSystemTime(Date.now() - minute / 2);
    expect(await progressOf(context(), order17)).toBe('ended');
  });

  test('is over after a write whose outcome is unknown', async () => {
    await claim(context(), order17);
    await leaveUnknown(context(), order17);
    expect(await progressOf(context(), order17)).toBe('ended');
  });

  test.each([0, 1, 15, 31])('is known at every time of the counter: tick %i', async (tick) => {
    vi.setSystemTime(Math.ceil(Date.now() / (16 * minute)) * 16 * minute + (tick * minute) / 2);
    await claim(context(), order17);
    expect(await progressOf(context(), order17)).toBe('writing');
    vi.setSystemTime(Date.now() + minute);
    expect(await progressOf(context(), order17)).toBe('writing');
    vi.setSystemTime(Date.now() + 2 * minute);
    expect(await progressOf(context(), order17)).toBe('ended');
  });
});

describe('rows', () => {
  test('are recorded at the second try when another one was inserted first', async () => {
    const ctx = context();
    const record = ctx.helpers.checkProcessedAndRecord;
    let calls = 0;
    ctx.helpers.checkProcessedAndRecord = async (...given) => {
      calls += 1;
      return calls % 2 === 1 ? await Promise.reject(new Error('UNIQUE')) : await record(...given);
    };
    expect(await recordFirst(ctx, 'mark')).toBe(true);
    expect(await recordFirst(ctx, 'mark')).toBe(false);
    expect(await replace(ctx, 'place', 'a')).toBe(true);
    expect(await replace(ctx, 'place', 'a')).toBe(false);
    expect(await replace(ctx, 'place', 'b')).toBe(true);
    expect(calls).toBe(10);
  });

  test('of numbers are only compared', async () => {
    const ctx = context();
    expect(await isBelow(ctx, 'never', 5)).toBe(true);
    await recordComparable(ctx, 'age', 100);
    expect(await isBelow(ctx, 'age', 100)).toBe(false);
    expect(await isBelow(ctx, 'age', 101)).toBe(true);
    expect(await isBelow(ctx, 'age', 101)).toBe(false);
  });

  test('are each on their own, or all in one', async () => {
    expect(await checkIsolation(context())).toBe(true);
    const ctx = context();
    await recordFirst(ctx, 'a');
    expect([await countAt(ctx, 'a'), await countAt(ctx, 'b')]).toEqual([1, 0]);
    await clearRow(ctx, 'a');
    expect(await countAt(ctx, 'a')).toBe(0);
    data = new ProcessedData({ readsIdLate: true });
    expect(await checkIsolation(context())).toBe(false);
  });

  test('are looked at once for an execution, and again after a failure', async () => {
    const ctx = context();
    const count = ctx.helpers.getProcessedDataCount;
    let calls = 0;
    ctx.helpers.getProcessedDataCount = async (...given) => {
      calls += 1;
      return calls === 1 ? await Promise.reject(new Error('connection refused')) : await count(...given);
    };
    await expect(isIsolated(ctx)).rejects.toThrow('connection refused');
    expect([await isIsolated(ctx), await isIsolated(ctx)]).toEqual([true, true]);
    expect(calls).toBe(2);
  });

  test('need no node ID', async () => {
    const ctx = context();
    const without = { helpers: ctx.helpers };
    expect(await recordFirst(without, 'mark')).toBe(true);
    expect(await recordFirst({ ...without, ...{ node: null } }, 'mark')).toBe(false);
    expect(ownNodeId(without)).toBe('');
    expect(siblingNodes(without)).toEqual([]);
  });
});

describe('the other nodes of the workflow', () => {
  const type = 'n8n-nodes-factomos.factomos';
  const node = (id: string, more: object = {}) => ({ id, name: `Node ${id}`, type, ...more });
  const own = node('own');

  test('are those of the same type, also as a tool, once each', () => {
    const nodes = {
      own,
      a: node('a'),
      tool: node('tool', { type: `${type}Tool` }),
      trigger: node('trigger', { type: `${type}Trigger` }),
      broken: { id: 5, name: 'Broken', type },
      none: null,
    };
    const names = (ctx: object) => siblingNodes(ctx).map(({ id }) => id);
    expect(names({ node: own, workflow: { nodes } })).toEqual(['a', 'tool']);
    const hooks = { workflowData: { nodes: [own, node('a'), node('b')] } };
    expect(names({ node: own, workflow: { nodes }, additionalData: { hooks } })).toEqual(['a', 'tool', 'b']);
    expect(names({ node: own, additionalData: { hooks } })).toEqual(['a', 'b']);
    expect(names({ node: { ...own, type: `${type}Tool` }, workflow: { nodes } })).toEqual(['a', 'tool']);
    expect(names({ node: own, workflow: { nodes: 'none' } })).toEqual([]);
    expect(names({ node: own })).toEqual([]);
    expect(ownNodeId({ node: own })).toBe('own');
  });
});
