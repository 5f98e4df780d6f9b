// Created once: creating a formatter takes longer than formatting a page of invoices.
const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The current day in Paris, `YYYY-MM-DD`: Factomos's days are those of Paris. */
export function today(now: number = Date.now()): string {
  return parisDay.format(now);
}
