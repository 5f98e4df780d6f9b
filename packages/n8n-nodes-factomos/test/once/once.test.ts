import { describe, expect, it } from 'vitest';
import { claim, complete, release } from '../../nodes/shared/once/index.ts';
import { markContext } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

function createProcessedData(options?: { readsIdLate: boolean }) {
  const data = new ProcessedData(options);
  return { context: (nodeId?: string) => markContext(data, nodeId) };
}

const order17 = { operation: 'invoice:create', key: 'order-17' };

describe.each([
  ['a row per key', { readsIdLate: false }],
  ['an n8n that reads the node id later', { readsIdLate: true }],
])('a key claimed with %s', (_name, options) => {
  it('is claimed by the first, and unknown to everybody else until that one completes', async () => {
    const { context } = createProcessedData(options);
    expect(await claim(context(), order17)).toBe('claimed');
    expect(await claim(context(), order17)).toBe('unknown');
    expect(await claim(context(), order17)).toBe('unknown');
  });

  it('is done once completed, for good', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await complete(context(), order17);
    expect(await claim(context(), order17)).toBe('done');
    expect(await claim(context(), order17)).toBe('done');
  });

  it('can be claimed again once released', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await release(context(), order17);
    expect(await claim(context(), order17)).toBe('claimed');
    expect(await claim(context(), order17)).toBe('unknown');
  });

  it('is another key under another operation', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), order17);
    await complete(context(), order17);
    expect(await claim(context(), { ...order17, operation: 'invoice:send' })).toBe('claimed');
  });

  it('leaves other keys alone, whatever becomes of it', async () => {
    const { context } = createProcessedData(options);
    const order18 = { operation: 'invoice:create', key: 'order-18' };
    await claim(context(), order18);
    await complete(context(), order18);
    await claim(context(), order17);
    await release(context(), order17);
    expect(await claim(context(), order18)).toBe('done');
  });

  it('does not run into another key that only reads the same when joined', async () => {
    const { context } = createProcessedData(options);
    await claim(context(), { operation: 'a', key: 'b:c' });
    expect(await claim(context(), { operation: 'a:b', key: 'c' })).toBe('claimed');
  });

  it('counts for its own node', async () => {
    const { context } = createProcessedData(options);
    await claim(context('node-1'), order17);
    expect(await claim(context('node-2'), order17)).toBe('claimed');
  });
});

describe('keys claimed at the same time', () => {
  it('have one winner each, and none is forgotten', async () => {
    const { context } = createProcessedData();
    const keys = Array.from({ length: 40 }, (_, index) => ({
      operation: 'invoice:create',
      key: `order-${index}`,
    }));
    const claims = await Promise.all(
      keys.map(
        async (key) =>
          await Promise.all([claim(context(), key), claim(context(), key), claim(context(), key)]),
      ),
    );
    for (const three of claims) expect(three.sort()).toEqual(['claimed', 'unknown', 'unknown']);
    for (const key of keys) expect(await claim(context(), key)).toBe('unknown');
  });

  it('have one winner after a release too', async () => {
    const { context } = createProcessedData();
    await claim(context(), order17);
    await release(context(), order17);
    const claims = await Promise.all([claim(context(), order17), claim(context(), order17)]);
    expect(claims.sort()).toEqual(['claimed', 'unknown']);
  });
});

describe('a node whose key is claimed', () => {
  it('has its own id whenever anything else can look', async () => {
    const { context } = createProcessedData();
    const ctx = context('node-1');
    const claiming = claim(ctx, order17);
    expect(ctx.node.id).toBe('node-1');
    await claiming;
    expect(ctx.node.id).toBe('node-1');
  });

  it('hears of a database that is away, and claims nothing', async () => {
    const { context } = createProcessedData();
    const ctx = context();
    ctx.helpers.checkProcessedAndRecord = async () => await Promise.reject(new Error('connection refused'));
    await expect(claim(ctx, order17)).rejects.toThrow('connection refused');
  });
});
