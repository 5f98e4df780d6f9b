const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const HOUR_MS = 3_600_000;

/**
 * The latest instant, in ms, that a wall-clock time in Paris (`YYYY-MM-DD HH:MM:SS`) can mean: in October one hour is
 * there twice. Undefined for what is not such a time.
 */
export function latestParisInstant(time: string): number | undefined {
  const asUtc = Date.parse(`${time.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Paris is one hour ahead of UTC in winter, two in summer. An hour that spring leaves out is the hour after it.
  return (
    [asUtc - HOUR_MS, asUtc - 2 * HOUR_MS].find((instant) => WALL_CLOCK.format(instant) === time) ??
    asUtc - HOUR_MS
  );
}
