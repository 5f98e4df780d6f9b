const HOUR = 3_600_000;

let parisFormat: Intl.DateTimeFormat | undefined;

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
