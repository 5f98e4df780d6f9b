import { calendarDay } from '../time/calendar-day.ts';

const NO_DATE = new Set<unknown>([null, '', '0000-00-00', '0000-00-00 00:00:00', '00/00/00', '00/00/0000']);
/** As French pages write a date: the day first, the year with two or four digits. Factomos began in this century. */
const FRENCH = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})(?=$|[ T])/;
const TIME = /[ T](\d{2}:\d{2})(:\d{2})?/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** A day as `YYYY-MM-DD`, whatever time stands behind it; null for none, undefined for what is not a date. */
export function decodeDate(value: unknown): string | null | undefined {
  if (NO_DATE.has(value)) return null;
  return typeof value === 'string' ? calendarDay(isoOrder(value.trim())) : undefined;
}

/** `YYYY-MM-DD HH:MM:SS`, Factomos's own time; the day alone where no time came with it. */
export function decodeDateTime(value: unknown): string | null | undefined {
  const day = decodeDate(value);
  if (typeof day !== 'string' || typeof value !== 'string') return day;
  // An instant would have to be moved to Paris: its day is certain, its time of day is nothing that anybody compares.
  const [, minutes, seconds = ':00'] = (OFFSET.test(value.trim()) ? undefined : TIME.exec(value)) ?? [];
  return minutes === undefined ? day : `${day} ${minutes}${seconds}`;
}

function isoOrder(value: string): string {
  return value.replace(
    FRENCH,
    (_, day: string, month: string, year: string) => `${year.padStart(4, '20')}-${month}-${day}`,
  );
}
