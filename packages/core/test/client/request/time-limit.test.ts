import { describe, expect, test } from 'vitest';
import { Deadline, MAX_TIMEOUT_MS, type TimeLimit, timeLimit } from '../../../src/client/request/deadline.ts';

const endOf = (limit: TimeLimit) =>
  new Promise<number>((resolve) => {
    limit.subscribe(() => {
      resolve(performance.now());
    });
  });

test('a time limit never ends early, even if it is shared', async () => {
  const begun: { at: number; end: Promise<number> }[] = [];
  const until = performance.now() + 10;
  while (performance.now() < until) {
    const at = performance.now();
    begun.push({ at, end: endOf(timeLimit(300)) });
  }
  for (const { at, end } of begun) expect((await end) - at).toBeGreaterThanOrEqual(300);
});

test('limits that begin together share a timer, and one that has ended is not reused', async () => {
  const first = timeLimit(60_000);
  expect(timeLimit(60_000)).toBe(first);
  const short = timeLimit(1);
  await endOf(short);
  expect(timeLimit(1)).not.toBe(short);
});

test('the longest limit does not end at once', async () => {
  const limit = timeLimit(MAX_TIMEOUT_MS);
  await endOf(timeLimit(20));
  expect(limit.isOver).toBe(false);
});

describe('a deadline', () => {
  test('tells a transport why it ended', async () => {
    const late = new Deadline(undefined, [timeLimit(1)]);
    await late.reached;
    expect(late.signal.reason).toMatchObject({ name: 'AbortError', message: 'No answer in time' });

    const aborted = new Deadline(AbortSignal.abort('enough'), [timeLimit(60_000)]);
    expect(aborted.signal.reason).toMatchObject({
      name: 'AbortError',
      message: 'The caller aborted the call',
    });
    expect(aborted).toMatchObject({ reason: 'aborted', abortReason: 'enough' });
    aborted.dispose();
  });

  test('keeps its first reason', async () => {
    const controller = new AbortController();
    const deadline = new Deadline(controller.signal, [timeLimit(1)]);
    await deadline.reached;
    controller.abort('too late');
    expect(deadline).toMatchObject({ reason: 'timeout', abortReason: undefined });
    expect(deadline.signal.reason).toHaveProperty('message', 'No answer in time');
    deadline.dispose();
  });

  test('that was disposed of is never reached', async () => {
    const controller = new AbortController();
    const limit = timeLimit(2);
    const deadline = new Deadline(controller.signal, [limit]);
    deadline.dispose();
    await endOf(limit);
    controller.abort();
    expect(deadline.reason).toBeUndefined();
    expect(deadline.signal.aborted).toBe(false);
  });
});
