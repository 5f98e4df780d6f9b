import { expect, test } from 'vitest';
import { MAX_TIMEOUT_MS, type TimeLimit, timeLimit } from '../../../src/client/request/deadline.ts';

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
