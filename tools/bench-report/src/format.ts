import { type Limit } from './bench-result.ts';

/** Three significant digits, with a comma between thousands: 1,230 or 0.0123. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: 20 });
}

export function formatValue(value: number, unit: string): string {
  const separator = unit === '' || unit === '×' ? '' : ' ';
  return `${formatNumber(value)}${separator}${unit}`;
}

export function formatLimit(limit: Limit | undefined, unit: string): string {
  if (limit === undefined) return '';
  return 'atMost' in limit
    ? `at most ${formatValue(limit.atMost, unit)}`
    : `at least ${formatValue(limit.atLeast, unit)}`;
}
