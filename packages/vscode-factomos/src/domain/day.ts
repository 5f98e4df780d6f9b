// Made once: making a formatter costs more than formatting a page of invoices.
const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The day `YYYY-MM-DD` in Paris, where Factomos keeps its days. */
export function today(now: number = Date.now()): string {
  return parisDay.format(now);
}
