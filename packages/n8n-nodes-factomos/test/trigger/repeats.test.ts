import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { isRepeat } from '../../nodes/FactomosTrigger/receive/repeats.ts';

const event = { notification_type: 'update_invoice', result: { id: '1' } };
const other = { notification_type: 'update_invoice', result: { id: '2' } };

let owners = 0;
/** A process with its own memory is another owner here: memory goes by owner. */
function receiver(stored: IDataObject = {}) {
  owners += 1;
  const owner = `owner-${owners}`;
  return (said: unknown, second: number) =>
    isRepeat(said, { owner, stored, now: second * 1000, windowSeconds: 10 });
}

it('knows what it received within the window, and forgets it after', () => {
  const receive = receiver();
  expect(receive(event, 0)).toBe(false);
  expect(receive(event, 9)).toBe(true);
  expect(receive(event, 10)).toBe(false);
});

it('lets the window start with the first, so that an event that keeps coming passes again and again', () => {
  const receive = receiver();
  const passed = [0, 4, 8, 12, 16, 20].filter((second) => !receive(event, second));
  expect(passed).toEqual([0, 12]);
});

it('tells events apart by all they say', () => {
  const receive = receiver();
  expect(receive(event, 0)).toBe(false);
  expect(receive(other, 0)).toBe(false);
});

it('learns from what another process stored', () => {
  const stored: IDataObject = {};
  receiver(stored)(event, 0);
  expect(receiver(structuredClone(stored))(event, 5)).toBe(true);
});

it('stores no more than the window holds', () => {
  const stored: IDataObject = {};
  const receive = receiver(stored);
  receive(event, 0);
  receive(other, 20);
  expect(Object.keys(stored.recent ?? {})).toHaveLength(1);
});

it('is not confused by static data that is not its own', () => {
  expect(receiver({ recent: ['?', { at: 'never' }] })(event, 0)).toBe(false);
});
