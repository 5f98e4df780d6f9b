import { expect, test } from 'vitest';
import { reminderVerdict } from '../../src/domain/reminders.ts';
import type { SentEmail } from '../../src/domain/company-data.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const email = (facts: Partial<SentEmail>): SentEmail => ({
  id: '1',
  to: 'a@b.fr',
  subject: '',
  type: 'invoice',
  date: '2026-11-27 10:00:00',
  opened: undefined,
  ...facts,
});
const verdict = (emails: SentEmail[], due: number | undefined = 10, days: number | undefined = 5) =>
  reminderVerdict({ due, days, emails, now });

test('a reminder is due for an overdue invoice without a reminder in the last 7 days', () => {
  expect(verdict([])).toBeUndefined();
  expect(verdict([email({})])).toBeUndefined();
  expect(verdict([email({ type: 'reminder1', date: '2026-11-20 10:00:00' })])).toBeUndefined();
  expect(verdict([email({ type: 'reminder2', date: '2026-11-22 10:00:00' })])).toBe('reminded');
  expect(verdict([], 0)).toBe('paid');
  expect(verdict([], -5)).toBe('paid');
  expect(reminderVerdict({ due: 10, days: undefined, emails: [], now })).toBe('not-overdue');
});

test('a recent email that may be a reminder counts as one', () => {
  expect(verdict([email({ type: 'reminder1', date: '' })])).toBe('unclear');
  expect(verdict([email({ type: '' })])).toBe('unclear');
  expect(verdict([email({ type: '', date: '2026-11-01 10:00:00' })])).toBeUndefined();
});
