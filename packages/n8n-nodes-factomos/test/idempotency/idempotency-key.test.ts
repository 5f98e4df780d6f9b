import { describe, expect, test } from 'vitest';
import {
  claim,
  complete,
  forgetKey,
  holdInvoice,
  recordInvoice,
  release,
} from '../../nodes/shared/idempotency/idempotency-key.ts';
import { markContext, type MarkContextOptions } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

function createProcessedData(options?: { readsIdLate: boolean }) {
  const data = new ProcessedData(options);
  return { data, context: (seen?: MarkContextOptions) => markContext(data, seen) };
}

const account = { credentialId: '1', baseUrl: 'https://app.factomos.com/' };
const order17 = { ...account, operation: 'invoice:create', key: 'order-17' };

describe.each([
  ['a row per key', { readsIdLate: false }],
  ['a version of n8n that reads the node ID later', { readsIdLate: true }],
])('a key claimed with %s', (_name, options) => {
  test('is claimed by the first execution, and unknown to all others until that one completes', async () => {
    const { context } = createProcessedData(options);
    expect(await claim(context(), order17)).toEqual({ state: 'claimed' });
    expect(await claim(context(), order17)).toEqual({ state: 'unknown' });
    expect(await claim(context(), order17)).toEqual({ state: 'unknown' });
  });

  test('stays done once it is completed', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await complete(context(), order17);
    expect(await claim(context(), order17)).toEqual({ state: 'done' });
    expect(await claim(context(), order17)).toEqual({ state: 'done' });
  });

  test('can be claimed again after its release', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await release(context(), order17);
    expect(await claim(context(), order17)).toEqual({ state: 'claimed' });
    expect(await claim(context(), order17)).toEqual({ state: 'unknown' });
  });

  test('is the only key that holds the invoice it created', async () => {
    const { context } = createProcessedData(options);
    const order18 = { ...order17, key: 'order-18' };
    expect(await holdInvoice(context(), order17, '6829')).toBe(true);
    expect(await holdInvoice(context(), order18, '6829')).toBe(false);
    // Without a row per key it is not known which key holds an invoice.
    expect(await holdInvoice(context(), order17, '6829')).toBe(!options.readsIdLate);
    expect(await holdInvoice(context(), order17, '682')).toBe(true);
    expect(await holdInvoice(context(), order18, '6829')).toBe(false);
    expect(await holdInvoice(context(), order18, '6830')).toBe(true);
  });

  test('is a different key under another operation', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await complete(context(), order17);
    expect(await claim(context(), { ...order17, operation: 'invoice:send' })).toEqual({ state: 'claimed' });
  });

  test('never affects other keys', async () => {
    const { context } = createProcessedData(options);
    const order18 = { ...order17, key: 'order-18' };
    await claim(context(), order18);
    await complete(context(), order18);
    await claim(context(), order17);
    await release(context(), order17);
    expect(await claim(context(), order18)).toEqual({ state: 'done' });
  });

  test('differs from a key whose parts only look the same when joined', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), { ...account, operation: 'a', key: 'b:c' });
    expect(await claim(context(), { ...account, operation: 'a:b', key: 'c' })).toEqual({ state: 'claimed' });
  });

  test('is a different key under another credential or another base URL', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await complete(context(), order17);
    const sandbox = { ...order17, baseUrl: 'http://localhost:8080/' };
    expect(await claim(context(), sandbox)).toEqual({ state: 'claimed' });
    expect(await claim(context(), { ...order17, credentialId: '2' })).toEqual({ state: 'claimed' });
  });
});

test('a created invoice belongs to its key, wherever the run that recorded it was stopped', async () => {
  const { data, context } = createProcessedData();
  await claim(context(), order17);
  const before = data.calls;
  await recordInvoice(context(), order17, '6829');
  for (let calls = 0; calls <= data.calls - before; calls += 1) {
    const stopped = createProcessedData();
    await claim(stopped.context(), order17);
    const killed = stopped.data.killAfter(calls);
    await Promise.race([recordInvoice(stopped.context(), order17, '6829'), killed]);
    stopped.data.restart();
    expect(await holdInvoice(stopped.context(), order17, '6829'), `after ${calls} calls`).toBe(true);
  }
});

test('a key that was forgotten or claimed again does not hold its former invoice', async () => {
  const { context } = createProcessedData();
  await claim(context(), order17);
  await holdInvoice(context(), order17, '6829');
  await forgetKey(context(), order17);
  expect(await holdInvoice(context(), order17, '6829')).toBe(false);
  // A slow execution records its invoice after its key was forgotten, and before the key is claimed again.
  await holdInvoice(context(), order17, '6830');
  await claim(context(), order17);
  expect(await holdInvoice(context(), order17, '6830')).toBe(false);
});

describe('a key and the nodes that use it', () => {
  test('stays used for a node that replaces a deleted one', async () => {
    const { context } = createProcessedData();
    await claim(context({ nodeId: 'cut' }), order17);
    expect(await claim(context({ nodeId: 'pasted' }), order17)).toEqual({ state: 'unknown' });
    await complete(context({ nodeId: 'cut' }), order17);
    expect(await claim(context({ nodeId: 'pasted' }), order17)).toEqual({ state: 'done' });
  });

  test('is taken while the node that used it is in the workflow, whether done or not', async () => {
    const { context } = createProcessedData();
    const deposit = { nodeId: 'node-1', nodes: { Balance: 'node-2' } };
    const balance = { nodeId: 'node-2', nodes: { Deposit: 'node-1' } };
    await claim(context(deposit), order17);
    expect(await claim(context(balance), order17)).toEqual({ state: 'taken', byNode: 'Deposit' });
    await complete(context(deposit), order17);
    expect(await claim(context(balance), order17)).toEqual({ state: 'taken', byNode: 'Deposit' });
    expect(await claim(context(deposit), order17)).toEqual({ state: 'done' });
  });

  test('is free for the other node after its release, and then taken for the first', async () => {
    const { context } = createProcessedData();
    const deposit = { nodeId: 'node-1', nodes: { Balance: 'node-2' } };
    const balance = { nodeId: 'node-2', nodes: { Deposit: 'node-1' } };
    await claim(context(deposit), order17);
    await release(context(deposit), order17);
    expect(await claim(context(balance), order17)).toEqual({ state: 'claimed' });
    expect(await claim(context(deposit), order17)).toEqual({ state: 'taken', byNode: 'Balance' });
  });

  test('is claimed by only one of two concurrent nodes, and the other writes nothing', async () => {
    const { context } = createProcessedData();
    for (let round = 0; round < 20; round += 1) {
      const key = { ...order17, key: `round-${round}` };
      const claims = await Promise.all([
        claim(context({ nodeId: 'node-1', nodes: { Balance: 'node-2' } }), key),
        claim(context({ nodeId: 'node-2', nodes: { Deposit: 'node-1' } }), key),
      ]);
      expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1);
    }
  });

  test('is released when the node that claimed it cannot be recorded', async () => {
    const { context } = createProcessedData();
    const ctx = context();
    const record = ctx.helpers.checkProcessedAndRecord;
    let calls = 0;
    ctx.helpers.checkProcessedAndRecord = async (...given) => {
      calls += 1;
      return calls === 1 ? await record(...given) : await Promise.reject(new Error('connection refused'));
    };
    await expect(claim(ctx, order17)).rejects.toThrow('connection refused');
    expect(await claim(context(), order17)).toEqual({ state: 'claimed' });
  });
});

describe('concurrent claims of keys', () => {
  test('succeed once for each key, and no claim is lost', async () => {
    const { context } = createProcessedData();
    const keys = Array.from({ length: 40 }, (_, index) => ({
      ...order17,
      key: `order-${index}`,
    }));
    const claims = await Promise.all(
      keys.map(
        async (key) =>
          await Promise.all([claim(context(), key), claim(context(), key), claim(context(), key)]),
      ),
    );
    for (const three of claims)
      expect(three.map(({ state }) => state).sort()).toEqual(['claimed', 'unknown', 'unknown']);
    for (const key of keys) expect(await claim(context(), key)).toEqual({ state: 'unknown' });
  });

  test('succeed once after a release, too', async () => {
    const { context } = createProcessedData();
    await claim(context(), order17);
    await release(context(), order17);
    const claims = await Promise.all([claim(context(), order17), claim(context(), order17)]);
    expect(claims.map(({ state }) => state).sort()).toEqual(['claimed', 'unknown']);
  });
});

describe('a node that claims a key', () => {
  test('has its own ID whenever other code can read it', async () => {
    const { context } = createProcessedData();
    const ctx = context();
    const claiming = claim(ctx, order17);
    expect(ctx.node.id).toBe('node-1');
    await claiming;
    expect(ctx.node.id).toBe('node-1');
  });

  test('gets an error when the database is unavailable, and claims nothing', async () => {
    const { context } = createProcessedData();
    const ctx = context();
    ctx.helpers.checkProcessedAndRecord = async () => await Promise.reject(new Error('connection refused'));
    await expect(claim(ctx, order17)).rejects.toThrow('connection refused');
  });
});
