import { daysBetween } from './days.ts';
import type { SentEmail } from './company-data.ts';

/** Why an invoice gets no reminder. */
export type ReminderReason =
  | { readonly kind: 'paid' | 'not-overdue' | 'unclear' }
  /** `day` is the day of the last reminder. */
  | { readonly kind: 'reminded'; readonly day: string };

const DAYS_BETWEEN_REMINDERS = 7;

/**
 * Why an invoice gets no reminder; undefined when it should get one. Days are those of Paris: after a reminder on a Monday the next one can be
 * sent on the Monday that follows, at any time. A recent email that may be a reminder counts as one.
 */
export function reminderVerdict({
  due,
  overdueDays,
  emails,
  today,
}: {
  readonly due: number | undefined;
  readonly overdueDays: number | undefined;
  readonly emails: readonly SentEmail[];
  /** The current day in Paris. */
  readonly today: string;
}): ReminderReason | undefined {
  if (due !== undefined && due <= 0) return { kind: 'paid' };
  if (overdueDays === undefined) return { kind: 'not-overdue' };
  const isRecent = (day: string): boolean => daysBetween(day, today) < DAYS_BETWEEN_REMINDERS;
  const recent = emails
    .map(({ type, date }) => ({ type, day: date.slice(0, 10) }))
    .filter(({ day }) => day === '' || isRecent(day));
  const reminders = recent.filter(({ type }) => type.startsWith('reminder'));
  const last = reminders
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (last !== undefined && last !== '') return { kind: 'reminded', day: last };
  return reminders.length > 0 || recent.some(({ type }) => type === '') ? { kind: 'unclear' } : undefined;
}
