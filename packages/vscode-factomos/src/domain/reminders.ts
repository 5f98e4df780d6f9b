import { mayBeSince } from '../bundles/core.ts';
import type { SentEmail } from './company-data.ts';

/** Why an invoice gets no reminder. */
export type ReminderReason = 'paid' | 'not-overdue' | 'reminded' | 'unclear';

const REST_MS = 7 * 24 * 3600_000;

/** Why an invoice gets no reminder; undefined when it should get one. A recent email that may be a reminder counts as one. */
export function reminderVerdict({
  due,
  days,
  emails,
  now,
}: {
  readonly due: number | undefined;
  /** The number of days it is overdue. */
  readonly days: number | undefined;
  readonly emails: readonly SentEmail[];
  readonly now: number;
}): ReminderReason | undefined {
  if (due !== undefined && due <= 0) return 'paid';
  if (days === undefined) return 'not-overdue';
  const recent = emails.filter(({ date }) => mayBeSince(date === '' ? null : date, now - REST_MS));
  const reminders = recent.filter(({ type }) => type.startsWith('reminder'));
  if (reminders.some(({ date }) => date !== '')) return 'reminded';
  return reminders.length > 0 || recent.some(({ type }) => type === '') ? 'unclear' : undefined;
}
