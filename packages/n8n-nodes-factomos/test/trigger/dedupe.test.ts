import type { IDataObject } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { isDuplicate } from '../../nodes/FactomosTrigger/receive/dedupe.ts';

const event = { notification_type: 'update_invoice', result: { id: '1' } };
const other = { notification_type: 'update_invoice', result: { id: '2' } };

let owners = 0;
/** Simulates a process: each owner has its own memory. */
function receiver(stored: IDataObject = {}) {
  owners += 1;
  const owner = `owner-${owners}`;
  return (said: unknown, second: number) =>
    isDuplicate(said, { owner, stored, now: second * 1000, windowSeconds: 10 });
}

test('remembers notifications for the length of the window', () => {
  const receive = receiver();
  expect(receive(event, 0)).toBe(false);
  expect(receive(event, 9)).toBe(true);
  expect(receive(event, 10)).toBe(false);
});

test('starts the window at the first of several, so that a frequent event passes once per window', () => {
  const receive = receiver();
  const passed = [0, 4, 8, 12, 16, 20].filter((second) => !receive(event, second));
  expect(passed).toEqual([0, 12]);
});

test('compares the whole content', () => {
  const receive = receiver();
  expect(receive(event, 0)).toBe(false);
  expect(receive(other, 0)).toBe(false);
});

test('uses what another process stored', () => {
  const stored: IDataObject = {};
  receiver(stored)(event, 0);
  expect(receiver(structuredClone(stored))(event, 5)).toBe(true);
});

test('stores no more than the window holds', () => {
  const stored: IDataObject = {};
  const receive = receiver(stored);
  receive(event, 0);
  receive(other, 20);
  expect(Object.keys(stored.recent ?? {})).toHaveLength(1);
});

test('ignores static data in another format', () => {
  expect(receiver({ recent: ['?', { at: 'never' }] })(event, 0)).toBe(false);
});

test('stores at most the newest 1,000', () => {
  const stored: IDataObject = {};
  const receive = receiver(stored);
  for (let id = 0; id <= 1000; id += 1) receive({ ...event, id }, id / 1000);
  expect(Object.keys(stored.recent ?? {})).toHaveLength(1000);
  expect(receive({ ...event, id: 1000 }, 2)).toBe(true);
  expect(receive({ ...event, id: 0 }, 2)).toBe(false);
});
