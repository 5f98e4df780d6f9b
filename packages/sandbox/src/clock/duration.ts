import { addDays, midnightInParis, parisDateTime, parisDay } from '../documents/days.ts';
import { SandboxError } from '../sandbox-error.ts';

const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const DAY_MS = 24 * 3_600_000;
/** An instant after the year 2190, in milliseconds since 1970. */
const FAR = 7e12;
const days: Record<string, number> = { d: 1, w: 7 };

/**
 * The instant after a duration such as "90s", "6h", "3d", "-2w" or a number of milliseconds. A day is one in
 * Paris, which has 23 or 25 hours when summer time begins or ends, so adding whole days keeps the time of
 * day.
 *
 * @throws SandboxError `option-invalid`
 */
export function advanceBy(from: Date, duration: number | string): number {
  const [, amount, unit = 'ms'] =
    /^(-?\d{1,15}(?:\.\d+)?)(ms|s|m|h|d|w)?$/.exec(String(duration).trim()) ?? [];
  const wholeDays = Number(amount) * (days[unit] ?? Number.NaN);
  if (Number.isInteger(wholeDays)) return daysLater(from, wholeDays);
  const milliseconds = Number.isNaN(wholeDays)
    ? Number(amount) * (units[unit] ?? Number.NaN)
    : wholeDays * DAY_MS;
  if (amount === undefined || !Number.isFinite(milliseconds)) {
    throw new SandboxError(
      'option-invalid',
      `"${duration}" is not a valid duration: write 90s, 15m, 6h, 3d or 2w.`,
    );
  }
  return from.getTime() + Math.round(milliseconds);
}

/**
 * The same time of day in Paris. A time in the skipped hour of March becomes one hour later; in the repeated
 * hour of October, the first one is used.
 */
function daysLater(from: Date, count: number): number {
  if (count === 0) return from.getTime();
  const approximate = from.getTime() + count * DAY_MS;
  // Far beyond the supported years, so that the clock refuses it.
  if (Math.abs(approximate) > FAR) return approximate;
  const shown = timeOfDay(from);
  const later = midnightInParis(addDays(parisDay(from), count)) * 1000 + shown;
  // Summer time begins and ends after midnight: from then on, the hours since midnight differ from the time
  // shown.
  const corrected = later + signed(shown - timeOfDay(new Date(later)));
  return timeOfDay(new Date(corrected)) === shown ? corrected : later;
}

/** A difference of times of day, at most half a day. */
function signed(difference: number): number {
  return difference - Math.round(difference / DAY_MS) * DAY_MS;
}

/** Milliseconds since midnight, as shown by a clock in Paris. */
function timeOfDay(at: Date): number {
  const [hours = 0, minutes = 0, seconds = 0] = parisDateTime(at).slice(11).split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (((at.getTime() % 1000) + 1000) % 1000);
}
