import { seedIds } from 'factomos-sandbox';
import { type IDataObject, type INode } from 'n8n-workflow';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useWorld } from '../world/world.mts';
import { byId } from '../action/cases/operation-case.ts';
import { schemaProblems } from '../action/schema.mts';
import { keyedInvoice, orders } from '../world/invoice-parameters.mts';

const world = useWorld();

const send = {
  resource: 'invoice',
  operation: 'send',
  invoiceId: byId(seedIds.firstInvoice),
  idempotencyKey: '={{ $json.order }}',
};
const create = async (...ids: string[]) =>
  await world.run({ parameters: keyedInvoice, input: orders(...ids) });

/** Runs a Key node in the same workflow as the node that writes. */
const keyNode = async (operation: string, parameters: IDataObject, settings: Partial<INode> = {}) =>
  await world.run({
    parameters: { resource: 'key', operation, usedFor: 'invoice:create', ...parameters },
    settings: { id: 'node-key', ...settings },
    beside: { Bill: { id: 'node-factomos', parameters: keyedInvoice } },
  });

describe('Key: Get', () => {
  test('returns whether a key was used, what it created, and the node that used it', async () => {
    const unused = await keyNode('get', { key: 'A' });
    expect(unused.items).toEqual([{ key: 'A', used_for: 'invoice:create', state: 'unused' }]);
    const { items } = await create('A');
    const done = await keyNode('get', { key: ' A ' });
    expect(done.items).toEqual([
      {
        key: 'A',
        used_for: 'invoice:create',
        state: 'done',
        invoice_id: items[0]?.invoice_id,
        used_by: 'Bill',
      },
    ]);
    expect(schemaProblems('key', 'get', done.items[0])).toEqual([]);
    world.sandbox.faults.add({ kind: 'reset-after' });
    await create('B');
    const unknown = await keyNode('get', { key: 'B' });
    expect(unknown.items[0]).toMatchObject({ state: 'unknown', used_by: 'Bill' });
    expect(world.calls()).toEqual(['createInvoice', 'createInvoice']);
  });

  test('distinguishes the keys of two operations, and of Call Any Action', async () => {
    await create('A');
    const sent = await keyNode('get', { key: 'A', usedFor: 'invoice:send' });
    expect(sent.items[0]).toMatchObject({ state: 'unused' });
    const any = { resource: 'other', operation: 'callAny', actionName: 'getClient', parametersJson: '{}' };
    await world.run({ parameters: { ...any, parametersJson: '{ "client_id": 19 }', idempotencyKey: 'A' } });
    const at = async (actionName: string) =>
      (await keyNode('get', { key: 'A', usedFor: 'other:callAny', actionName })).items[0]?.state;
    expect(await at('getClient')).toBe('done');
    expect(await at('getInvoice')).toBe('unused');
  });

  test('fails for a key whose expression returned no value', async () => {
    const { error } = await keyNode('get', { key: '={{ $json.nope }}' });
    expect(error?.message).toBe('The key is empty: its expression returned no value');
    // Clearing the field is advice for nodes that write.
    expect(error?.description).toBe('Check the expression in the "Key" field.');
  });
});

describe('Key: Forget', () => {
  test('lets the next run write again', async () => {
    await create('A', 'B');
    const { items } = await keyNode('forget', { key: 'A' });
    expect(items).toEqual([{ deleted: true, key: 'A', used_for: 'invoice:create', state_before: 'done' }]);
    expect(schemaProblems('key', 'forget', items[0])).toEqual([]);
    const again = await create('A', 'B');
    expect(again.items.map(({ skipped }) => skipped)).toEqual([undefined, true]);
    expect(world.writes()).toHaveLength(3);
    // From then on the key holds the second invoice.
    const third = await create('A');
    expect(third.items[0]).toMatchObject({ skipped: true, invoice_id: again.items[0]?.invoice_id });
  });

  test('releases a key with an unknown outcome', async () => {
    world.sandbox.faults.add({ kind: 'reset-before' });
    await create('A');
    expect((await create('A')).error?.message).toContain('unknown');
    await keyNode('forget', { key: 'A' });
    expect((await create('A')).items[0]).toHaveProperty('invoice_id');
  });
});

describe('Key: Forget all older than a date', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const at = (time: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(time) });
  };
  const forgetOlder = async (olderThan: string) => await keyNode('forget', { forget: 'older', olderThan });
  const state = async (key: string) => (await keyNode('get', { key })).items[0]?.state;

  test('forgets only keys that were used before the start of that day in Paris', async () => {
    at('2026-06-30T21:59:00Z');
    await create('june');
    at('2026-06-30T22:01:00Z');
    await create('july');
    await world.run({ parameters: send, input: orders('june') });
    at('2026-08-01T10:00:00Z');
    const { items } = await forgetOlder('2026-07-01T00:00:00');
    expect(items).toEqual([
      { deleted: true, used_for: 'invoice:create', older_than: '2026-06-30T22:00:00.000Z' },
    ]);
    expect(await state('july')).toBe('done');
    expect(await state('june')).toBe('unused');
    const sent = await keyNode('get', { key: 'june', usedFor: 'invoice:send' });
    expect(sent.items[0]?.state).toBe('done');
  });

  test('lets the next run write again once, also when two runs use the key concurrently', async () => {
    at('2026-06-01T10:00:00Z');
    await create('A', 'B');
    at('2026-08-01T10:00:00Z');
    await forgetOlder('2026-07-01');
    await Promise.all([create('A'), create('A'), create('A')]);
    expect(world.writes()).toHaveLength(3);
    expect((await create('A')).items[0]).toMatchObject({ skipped: true });
    // An earlier date restores no key, and keys that were used since stay.
    await forgetOlder('2026-05-01');
    expect(await state('A')).toBe('done');
    expect(await state('B')).toBe('unused');
  });

  test.each([
    ['2999-01-01', 'Older Than must not be in the future'],
    ['2026-02-30', 'Older Than must be a date that exists, such as 2026-01-01'],
    ['soon', 'Older Than must be a date that exists, such as 2026-01-01'],
    // JavaScript would read 12 January.
    ['={{ "01/12/2026" }}', 'Older Than must be a date that exists, such as 2026-01-01'],
    ['={{ "1 December 2026" }}', 'Older Than must be a date that exists, such as 2026-01-01'],
    ['={{ 5 }}', 'Older Than must be a date that exists, such as 2026-01-01'],
    ['={{ "" }}', 'Older Than must be a date that exists, such as 2026-01-01'],
  ])('rejects "%s"', async (olderThan, message) => {
    await create('A');
    const { error } = await forgetOlder(olderThan);
    expect(error?.message).toBe(message);
    expect(await state('A')).toBe('done');
  });

  test('says how to convert a date with slashes', async () => {
    const { error } = await forgetOlder('={{ "01/12/2026" }}');
    expect(error?.description).toContain('Convert it in an expression');
  });
});

describe('Key: Mark as Done', () => {
  test('passes the given ID to the next run', async () => {
    world.sandbox.faults.add({ kind: 'reset-after' });
    await create('A');
    const { items } = await keyNode('markDone', { key: 'A', createdId: ` 0${seedIds.firstInvoice} ` });
    expect(items[0]).toMatchObject({
      success: true,
      key: 'A',
      state: 'done',
      invoice_id: String(seedIds.firstInvoice),
    });
    expect(schemaProblems('key', 'markDone', items[0])).toEqual([]);
    const again = await create('A');
    expect(again.items[0]).toMatchObject({
      skipped: true,
      invoice_id: String(seedIds.firstInvoice),
      invoice_formated_number: expect.any(String) as unknown,
    });
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('corrects an ID, and marks a key that was never used', async () => {
    await create('A');
    await keyNode('markDone', { key: 'A', createdId: '1001' });
    await keyNode('markDone', { key: 'B', createdId: '1002' });
    const { items } = await create('A', 'B');
    expect(items.map(({ invoice_id }) => invoice_id)).toEqual(['1001', '1002']);
  });

  test.each(['={{ "" }}', 'F11260066', '12.5', '-3', '0'])('rejects "%s" as the ID', async (createdId) => {
    const { error } = await keyNode('markDone', { key: 'A', createdId });
    expect(error?.message).toBe('ID of Created Object must be a whole number, such as 6829');
    expect((await keyNode('get', { key: 'A' })).items[0]?.state).toBe('unused');
  });

  test('has no ID field for operations that create nothing', async () => {
    await keyNode('markDone', { key: 'A', usedFor: 'invoice:send' });
    const { items } = await world.run({ parameters: send, input: orders('A') });
    expect(items[0]).toMatchObject({ skipped: true, invoice_id: String(seedIds.firstInvoice) });
    expect(items[0]?.message).toBe('Skipped: this key was used before.');
    expect(world.calls()).toEqual([]);
  });
});

test('a key of another workflow is unused, for writes and for the Key resource', async () => {
  await create('A');
  const parameters = { resource: 'key', operation: 'get', usedFor: 'invoice:create', key: 'A' };
  const { items } = await world.run({ parameters, workflowId: 'workflow-2' });
  expect(items[0]?.state).toBe('unused');
});

test('in a workflow that was never saved, nothing is written and the error says so', async () => {
  const { error } = await world.run({ parameters: keyedInvoice, input: orders('A'), workflowId: '' });
  expect(error?.message).toBe('Keys need a saved workflow');
  expect(error?.description).toContain('Save this one');
  const parameters = { resource: 'key', operation: 'get', usedFor: 'invoice:create', key: 'A' };
  const key = await world.run({ parameters, workflowId: '' });
  expect(key.error?.description).toBe('Save the workflow, then retry.');
  expect(world.calls()).toEqual([]);
});

test.each(['forget', 'markDone'])('Key: %s is not for AI agents', async (operation) => {
  await create('A');
  const { error } = await keyNode(
    operation,
    { key: 'A', createdId: '1' },
    { type: 'n8n-nodes-factomos.factomosTool' },
  );
  expect(error?.message).toContain('is not for AI agents');
  expect((await create('A')).items[0]).toMatchObject({ skipped: true });
});
