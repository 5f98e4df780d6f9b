import { parisDay } from './paris.ts';

const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A time without an offset is in Factomos's time zone, so its day is the written one. */
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The day of a date as `YYYY-MM-DD`. For a time with an offset, and for a `Date`, the day in Paris. Undefined
 * when it is not a valid date.
 */
export function calendarDay(value: unknown): string | undefined {
  if (value instanceof Date) return dayInParis(value.getTime());
  if (typeof value !== 'string') return undefined;
  if (DAY.test(value)) return isReal(value) ? value : undefined;
  const local = LOCAL_TIME.exec(value)?.[1];
  if (local !== undefined) return isReal(local) ? local : undefined;
  if (!INSTANT.test(value) || !isReal(value.slice(0, 10))) return undefined;
  const instant = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return dayInParis(instant);
}

/** Undefined for an invalid date, and for a year before 1 or after 9999, which four digits cannot represent. */
function dayInParis(instant: number): string | undefined {
  const day = instant > FIRST_DAY ? parisDay(instant) : '';
  return DAY.test(day) ? day : undefined;
}

/** Whether a day exists in the calendar: not 30 February, not year 0. */
function isReal(day: string): boolean {
  // V8 reads 30 February as 2 March.
  const date = new Date(`${day}T00:00:00Z`).getUTCDate();
  return date === Number(day.slice(-2)) && !day.startsWith('0000');
}
