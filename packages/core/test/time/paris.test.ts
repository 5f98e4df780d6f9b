import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeSince, parisDay, parisInstants, parisTime } from '../../src/time/paris.ts';

const iso = (time: string) => parisInstants(time).map((instant) => new Date(instant).toISOString());

describe('the instants of a time in Paris', () => {
  test.each([
    ['2026-07-01 12:00:00', ['2026-07-01T10:00:00.000Z']],
    ['2026-12-01T12:00:00', ['2026-12-01T11:00:00.000Z']],
    ['2026-10-25 02:30:00', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['2026-03-29 02:30:00', ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']],
    ['2026-10-25 03:00:00', ['2026-10-25T02:00:00.000Z']],
    ['2026-13-45 02:30:00', []],
    ['yesterday', []],
  ])('%s are %j', (time, instants) => {
    expect(iso(time)).toEqual(instants);
  });

  test('always include the one that the time was written at', () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parisInstants(parisTime(second * 1000))).toContain(second * 1000);
      }),
    );
  });
});

test('an unreadable time counts as after any instant', () => {
  expect(mayBeSince(null, Date.now())).toBe(true);
  expect(mayBeSince('', Date.now())).toBe(true);
  expect(mayBeSince('2026-01-01 00:00:00', Date.parse('2026-01-01T00:00:00Z'))).toBe(false);
});

test('the day of an instant is that of the time zone, whatever was asked before', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  const midnights = ['2026-03-28T23:00', '2026-03-29T22:00', '2026-10-24T22:00', '2026-10-25T23:00'];
  const near = midnights.flatMap((midnight) =>
    [-3_600_000, -1, 0, 1, 3_599_999].map((offset) => Date.parse(`${midnight}Z`) + offset),
  );
  for (const instant of near) expect(parisDay(instant)).toBe(format.format(instant));
  const seconds = fc.integer({ min: -2_000_000_000, max: 4_102_444_800 });
  fc.assert(
    fc.property(seconds, (second) => {
      expect(parisDay(second * 1000)).toBe(format.format(second * 1000));
    }),
  );
});
