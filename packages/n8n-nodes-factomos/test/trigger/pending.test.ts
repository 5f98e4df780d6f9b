import { expect, test } from 'vitest';
import { PendingConnections } from '../../nodes/FactomosTrigger/connect/pending.ts';

const [apiKey, apiSecret] = ['made-up-token', 'made-up-secret16'];
const keys = { apiKey, apiSecret };

function setUp() {
  let now = 0;
  const pending = new PendingConnections(() => now);
  return { pending, wait: (seconds: number) => (now += seconds * 1000) };
}

test('waits until the keys are posted, then returns them once', () => {
  const { pending } = setUp();
  const state = pending.open();
  expect(pending.take(state)).toEqual({ status: 'waiting' });
  expect(pending.put(state, keys)).toBe(true);
  expect(pending.take(state)).toEqual({ status: 'ready', ...keys });
  expect(pending.take(state)).toEqual({ status: 'taken' });
});

test('accepts only the first post', () => {
  const { pending } = setUp();
  const state = pending.open();
  pending.put(state, keys);
  expect(pending.put(state, { apiKey: 'other', apiSecret: 'other' })).toBe(false);
  expect(pending.take(state)).toMatchObject(keys);
  expect(pending.put(state, keys)).toBe(false);
});

test('refuses keys with a state that was never issued', () => {
  const { pending } = setUp();
  pending.open();
  expect(pending.put('0'.repeat(32), keys)).toBe(false);
  expect(pending.take('0'.repeat(32))).toEqual({ status: 'unknown' });
});

test('forgets an attempt and its keys after two minutes', () => {
  const { pending, wait } = setUp();
  const state = pending.open();
  pending.put(state, keys);
  wait(121);
  expect(pending.take(state)).toEqual({ status: 'unknown' });
});

test('keeps attempts apart', () => {
  const { pending } = setUp();
  const [one, other] = [pending.open(), pending.open()];
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(other);
  pending.put(one, keys);
  expect(pending.take(other)).toEqual({ status: 'waiting' });
});

test('keeps the newest fifty attempts', () => {
  const { pending } = setUp();
  const states = Array.from({ length: 51 }, () => pending.open());
  expect(pending.take(states[0] ?? '')).toEqual({ status: 'unknown' });
  expect(pending.take(states[1] ?? '')).toEqual({ status: 'waiting' });
});
