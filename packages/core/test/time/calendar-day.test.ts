import { expect, test } from 'vitest';
import { calendarDay } from '../../src/time/calendar-day.ts';

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2024-02-29', '2024-02-29'],
  // A time without an offset is in Factomos's time zone.
  ['2026-11-20T23:30:00', '2026-11-20'],
  ['2026-11-20 00:10', '2026-11-20'],
  // A time with an offset becomes its day in Paris: an hour ahead of UTC in winter, two in summer.
  ['2026-11-20T22:59:59Z', '2026-11-20'],
  ['2026-11-20T23:00:00Z', '2026-11-21'],
  ['2026-07-14T21:59:00.000Z', '2026-07-14'],
  ['2026-07-14T22:00:00.000Z', '2026-07-15'],
  ['2026-07-14T01:00:00+0900', '2026-07-13'],
  ['2026-07-14T20:00:00-05:00', '2026-07-15'],
  [new Date('2026-12-31T23:00:00Z'), '2027-01-01'],
  [new Date('9999-12-31T12:00:00Z'), '9999-12-31'],
  [new Date('0987-06-05T12:00:00Z'), '0987-06-05'],
])('%s is the day %s', (value, day) => {
  expect(calendarDay(value)).toBe(day);
});

test.each([
  '',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '20/11/2026',
  '2026-1-2',
  '2026-02-30T10:00:00Z',
  '2026-02-30T10:00:00',
  '2026-11-20T25:00:00Z',
  'tomorrow',
  ' 2026-11-20',
  20261120,
  null,
  new Date('no date'),
  new Date('+010000-01-01T12:00:00Z'),
  new Date('-000044-03-15T12:00:00Z'),
  new Date('-002026-03-15T12:00:00Z'),
  '9999-12-31T23:30:00Z',
])('%s is not a date', (value) => {
  expect(calendarDay(value)).toBeUndefined();
});

test.each(['2026-01-01T24:00', '2026-01-01 99:99', '2026-01-01T10:60:00'])(
  'has no time such as %s',
  (text) => {
    expect(calendarDay(text)).toBeUndefined();
  },
);
