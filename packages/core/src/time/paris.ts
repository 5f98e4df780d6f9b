const HOUR = 3_600_000;
/** How Factomos writes the time of an e-mail. */
const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;

let parisFormat: Intl.DateTimeFormat | undefined;
let parisClock: Intl.DateTimeFormat | undefined;

/** Made when it is first needed: that takes longer than to load all the rest. */
function inParis(): Intl.DateTimeFormat {
  parisFormat ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parisFormat;
}

/** The day in Paris at an instant (milliseconds since 1970), as `YYYY-MM-DD`; for years from 1 to 9999. */
export function parisDay(instant: number): string {
  const parts = new Map(
    inParis()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** When the day of an instant ends in Paris: 23, 24 or 25 hours after it began. */
export function nextParisMidnight(instant: number): Date {
  const today = parisDay(instant);
  const tomorrow = Date.parse(`${today}T00:00:00Z`) + 24 * HOUR;
  // Midnight comes one hour earlier than in UTC in winter, two in summer.
  const summer = tomorrow - 2 * HOUR;
  return new Date(parisDay(summer) === today ? tomorrow - HOUR : summer);
}

/** The clock in Paris at an instant (milliseconds since 1970), as `YYYY-MM-DD HH:MM:SS`, which is how Factomos writes times. */
export function parisTime(instant: number): string {
  parisClock ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'medium' });
  return `${parisDay(instant)} ${parisClock.format(instant)}`;
}

/**
 * The instants, in milliseconds since 1970, that the clock in Paris shows as a time written `YYYY-MM-DD HH:MM:SS`, the earlier one first. Two in the hour
 * of October that comes twice; in the hour of March that is left out, what either offset gives. None for what is not such a time.
 */
export function parisInstants(time: string): number[] {
  const [, day = '', clock = ''] = WALL_CLOCK.exec(time) ?? [];
  const utc = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(utc)) return [];
  const either = [utc - 2 * HOUR, utc - HOUR];
  const shown = either.filter((instant) => parisTime(instant) === `${day} ${clock}`);
  return shown.length > 0 ? shown : either;
}

/** Whether a time of Factomos may be at an instant (milliseconds since 1970) or later. True when it cannot be told: for a time that is missing, too. */
export function mayBeSince(time: string | null, instant: number): boolean {
  const instants = parisInstants(time ?? '');
  // Factomos writes whole seconds.
  return instants.length === 0 || instants.some((one) => one + 999 >= instant);
}
