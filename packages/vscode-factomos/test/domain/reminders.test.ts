import { expect, test } from 'vitest';
import { today } from '../../src/domain/day.ts';
import { reminderVerdict } from '../../src/domain/reminders.ts';
import type { SentEmail } from '../../src/domain/company-data.ts';

const email = (facts: Partial<SentEmail>): SentEmail => ({
  id: '1',
  to: 'a@b.fr',
  subject: '',
  type: 'invoice',
  date: '2026-11-27 10:00:00',
  opened: undefined,
  ...facts,
});
const reminder = (date: string): SentEmail => email({ type: 'reminder1', date });
const verdict = (emails: SentEmail[], due: number | undefined = 10, day = '2026-11-28') =>
  reminderVerdict({ due, overdueDays: 5, emails, today: day });

test('a reminder is due for an overdue invoice without a reminder in the last 7 days', () => {
  expect(verdict([])).toBeUndefined();
  expect(verdict([email({})])).toBeUndefined();
  expect(verdict([reminder('2026-11-20 10:00:00')])).toBeUndefined();
  expect(verdict([reminder('2026-11-22 10:00:00')])).toEqual({ kind: 'reminded', day: '2026-11-22' });
  expect(verdict([], 0)).toEqual({ kind: 'paid' });
  expect(verdict([], -5)).toEqual({ kind: 'paid' });
  expect(reminderVerdict({ due: 10, overdueDays: undefined, emails: [], today: '2026-11-28' })).toEqual({
    kind: 'not-overdue',
  });
});

test('the day of the last of several reminders counts, in whatever order they are listed', () => {
  const emails = [
    reminder('2026-11-23 09:00:00'),
    reminder('2026-11-25 09:00:00'),
    reminder('2026-11-01 09:00:00'),
  ];
  expect(verdict(emails)).toEqual({ kind: 'reminded', day: '2026-11-25' });
});

test('days are those of Paris: a reminder can follow on the same day of the next week, at any time', () => {
  const sentLateOnMonday = [reminder('2026-11-16 23:59:00')];
  // Each pair is the last minute of a day in Paris, and the first of the next day.
  const sunday = Date.parse('2026-11-22T22:59:00Z');
  const monday = Date.parse('2026-11-22T23:01:00Z');
  expect(verdict(sentLateOnMonday, 10, today(sunday))).toEqual({ kind: 'reminded', day: '2026-11-16' });
  expect(verdict(sentLateOnMonday, 10, today(monday))).toBeUndefined();
  // The week in which summer time ends has 169 hours.
  const beforeTheChange = [reminder('2026-10-20 00:05:00')];
  expect(verdict(beforeTheChange, 10, today(Date.parse('2026-10-26T22:59:00Z')))).toMatchObject({
    kind: 'reminded',
  });
  expect(verdict(beforeTheChange, 10, today(Date.parse('2026-10-26T23:01:00Z')))).toBeUndefined();
});

test('a recent email that may be a reminder counts as one', () => {
  expect(verdict([email({ type: 'reminder1', date: '' })])).toEqual({ kind: 'unclear' });
  expect(verdict([email({ type: '' })])).toEqual({ kind: 'unclear' });
  expect(verdict([email({ type: '', date: '2026-11-01 10:00:00' })])).toBeUndefined();
});
