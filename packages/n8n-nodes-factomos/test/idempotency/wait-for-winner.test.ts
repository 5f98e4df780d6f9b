import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { claim, complete, leaveUnknown, release } from '../../nodes/shared/idempotency/idempotency-key.ts';
import { claimOrWait } from '../../nodes/shared/idempotency/wait-for-winner.ts';
import { markContext } from '../engine/mark-context.ts';
import { recordFirst, forget } from '../../nodes/shared/idempotency/rows.ts';
import { startedMark } from '../../nodes/shared/idempotency/key-rows.ts';
import { ProcessedData } from '../engine/processed-data.ts';

const order17 = {
  credentialId: '1',
  baseUrl: 'https://app.factomos.com/',
  operation: 'invoice:create',
  key: 'order-17',
};
let data: ProcessedData;
const context = () => markContext(data);

/** The result of a claim, and after how many milliseconds it came. */
const waits = async (signal?: AbortSignal) => {
  const start = Date.now();
  const claimed = await claimOrWait(context(), order17, signal);
  return { ...claimed, after: Date.now() - start };
};

beforeEach(async () => {
  vi.useFakeTimers();
  data = new ProcessedData();
  await claim(context(), order17);
});
afterEach(() => {
  vi.useRealTimers();
});

test('an execution waits for the ID that the owner of the key creates', async () => {
  const loser = waits();
  await vi.advanceTimersByTimeAsync(5_000);
  await complete(context(), order17, '6829');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await loser).toMatchObject({ state: 'done', id: '6829' });
});

test('a waiting execution writes when the owner’s write is refused', async () => {
  const loser = waits();
  await vi.advanceTimersByTimeAsync(1_000);
  await release(context(), order17);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await loser).toMatchObject({ state: 'claimed' });
});

test('a waiting execution fails with an unknown outcome after at most half a minute', async () => {
  const loser = waits();
  await vi.advanceTimersByTimeAsync(40_000);
  const { state, after } = await loser;
  expect(state).toBe('unknown');
  expect(after).toBeGreaterThan(25_000);
  expect(after).toBeLessThanOrEqual(30_000);
});

test('no execution waits for an owner whose response was lost, or that was killed minutes ago', async () => {
  vi.setSystemTime(Date.now() + 5 * 60_000);
  expect(await waits()).toEqual({ state: 'unknown', after: 0 });
  vi.setSystemTime(Date.now() - 5 * 60_000);
  await leaveUnknown(context(), order17);
  expect(await waits()).toEqual({ state: 'unknown', after: 0 });
});

test('no execution waits once it was cancelled, or in versions of n8n that cannot tell who writes', async () => {
  expect(await waits(AbortSignal.abort())).toEqual({ state: 'unknown', after: 0 });
  data = new ProcessedData({ readsIdLate: true });
  await claim(context(), order17);
  expect(await waits()).toEqual({ state: 'unknown', after: 0 });
});

describe('an owner that has claimed the key and not started to write', () => {
  beforeEach(async () => {
    data = new ProcessedData();
    await recordFirst(context(), startedMark(order17));
  });

  test('is waited for, since it starts after a few database calls', async () => {
    const loser = waits();
    await vi.advanceTimersByTimeAsync(1_000);
    await forget(context(), startedMark(order17));
    await claim(context(), order17);
    await complete(context(), order17, '6829');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await loser).toMatchObject({ state: 'done', id: '6829' });
  });

  test('is considered killed after a few seconds', async () => {
    const loser = waits();
    await vi.advanceTimersByTimeAsync(10_000);
    const { state, after } = await loser;
    expect(state).toBe('unknown');
    expect(after).toBeGreaterThan(2_000);
    expect(after).toBeLessThan(6_000);
  });
});
