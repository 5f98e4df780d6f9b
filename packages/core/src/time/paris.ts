const HOUR = 3_600_000;
/** The format in which Factomos writes the time of an email. */
const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;

let parisFormat: Intl.DateTimeFormat | undefined;
let parisClock: Intl.DateTimeFormat | undefined;

/** Created when first needed: that takes longer than loading the rest of this package. */
function inParis(): Intl.DateTimeFormat {
  parisFormat ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parisFormat;
}

const MAX_HOURS = 5000;
/** By the hours since 1970. Since 1911 a day in Paris starts with an hour of UTC. */
const days = new Map<number, string>();

/** The day in Paris at an instant (milliseconds since 1970), as `YYYY-MM-DD`, for the years 1 to 9999. */
export function parisDay(instant: number): string {
  // Formatting takes longer than decoding the rest of an invoice, and invoices share their days.
  const hour = Math.floor(instant / HOUR);
  if (!(hour >= 0)) return formatDay(instant);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const day = formatDay(instant);
  if (days.size >= MAX_HOURS) days.clear();
  days.set(hour, day);
  return day;
}

function formatDay(instant: number): string {
  // `formatToParts` takes twice as long.
  const [day = '', month = '', year = ''] = inParis().format(instant).split('/');
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** When the day of an instant ends in Paris: 23, 24 or 25 hours after its start. */
export function nextParisMidnight(instant: number): Date {
  const today = parisDay(instant);
  const tomorrow = Date.parse(`${today}T00:00:00Z`) + 24 * HOUR;
  // Midnight in Paris is one hour before midnight in UTC in winter, and two in summer.
  const summer = tomorrow - 2 * HOUR;
  return new Date(parisDay(summer) === today ? tomorrow - HOUR : summer);
}

/** The time in Paris at an instant (milliseconds since 1970), as `YYYY-MM-DD HH:MM:SS`, the format of Factomos. */
export function parisTime(instant: number): string {
  parisClock ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'medium' });
  return `${parisDay(instant)} ${parisClock.format(instant)}`;
}

/**
 * The instants (milliseconds since 1970, in ascending order) at which a clock in Paris shows a time written
 * as `YYYY-MM-DD HH:MM:SS`. There are two in the repeated hour of October. In the skipped hour of March, the
 * result is the instant for each of the two offsets. Empty for an invalid time.
 */
export function parisInstants(time: string): number[] {
  const [, day = '', clock = ''] = WALL_CLOCK.exec(time) ?? [];
  const utc = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(utc)) return [];
  const either = [utc - 2 * HOUR, utc - HOUR];
  const shown = either.filter((instant) => parisTime(instant) === `${day} ${clock}`);
  return shown.length > 0 ? shown : either;
}

/**
 * Whether a time of Factomos may be at an instant (milliseconds since 1970) or later. True when that is
 * uncertain, also for a missing time.
 */
export function mayBeSince(time: string | null, instant: number): boolean {
  const instants = parisInstants(time ?? '');
  // Factomos writes whole seconds.
  return instants.length === 0 || instants.some((one) => one + 999 >= instant);
}
