const parisClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function partsInParis(at: Date): Record<string, string> {
  return Object.fromEntries(parisClock.formatToParts(at).map(({ type, value }) => [type, value]));
}

let lastHour = Number.NaN;
let lastDay = '';

/** YYYY-MM-DD in Paris. */
export function parisDay(at: Date): string {
  // Cached for the current hour: every call needs it, and days in Paris begin at full hours.
  const hour = Math.floor(at.getTime() / 3_600_000);
  if (hour !== lastHour) {
    const { year = '', month = '', day = '' } = partsInParis(at);
    lastDay = `${year.padStart(4, '0')}-${month}-${day}`;
    lastHour = hour;
  }
  return lastDay;
}

/** YYYY-MM-DD HH:MM:SS in Paris. */
export function parisDateTime(at: Date): string {
  const { hour = '', minute = '', second = '' } = partsInParis(at);
  return `${parisDay(at)} ${hour}:${minute}:${second}`;
}

const midnights = new Map<string, number>();

/** Seconds since 1970 at the start of the day in Paris. */
export function midnightInParis(day: string): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Paris is ahead of UTC, and summer time never begins or ends at midnight, so the offset at midnight is
  // that of a few hours before.
  const {
    year = '',
    month = '',
    day: dayInParis = '',
    hour = '',
    minute = '',
    second = '',
  } = partsInParis(new Date(utc - 2 * 3_600_000));
  const shown = Date.parse(`${year}-${month}-${dayInParis}T${hour}:${minute}:${second}Z`);
  const midnight = (utc - (shown - (utc - 2 * 3_600_000))) / 1000;
  if (midnights.size > 10_000) midnights.clear();
  midnights.set(day, midnight);
  return midnight;
}

const DAY_PATTERN = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** A valid day, from 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** DD/MM/YY, the format of `payment_term_fr`. */
export function shortFrench(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(2, 4)}`;
}
