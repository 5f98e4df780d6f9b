/** The intervals at which a draft can repeat. */
export const CADENCES = ['month', 'quarter', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

const PERIOD = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;

export function isCadence(value: unknown): value is Cadence {
  return CADENCES.some((cadence) => cadence === value);
}

/** The period of the day `YYYY-MM-DD`: `2026-11`, `2026-Q4` or `2026`. */
export function periodOf(day: string, every: Cadence): string {
  const year = day.slice(0, 4);
  if (every === 'year') return year;
  const month = day.slice(5, 7);
  return every === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The interval of a period; undefined for an invalid period. */
export function cadenceOf(period: string): Cadence | undefined {
  const [, year, month, quarter] = PERIOD.exec(period) ?? [];
  if (year === undefined || year === '0000') return undefined;
  if (month !== undefined) return 'month';
  return quarter === undefined ? 'year' : 'quarter';
}

/** The first day of a period. */
export function firstDay(period: string): string {
  const [, year = '', month, quarter] = PERIOD.exec(period) ?? [];
  const first = month ?? String(quarter === undefined ? 1 : Number(quarter) * 3 - 2).padStart(2, '0');
  return `${year}-${first}-01`;
}

/** The first day of the month that is this many months after that of the day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The number of months from the month of `from` to that of `to`. */
export function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
