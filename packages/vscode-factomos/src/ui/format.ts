import { env, l10n } from 'vscode';

// Cached: creating a formatter takes longer than formatting a page of invoices.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = made.get(name);
  const format = known instanceof Intl.NumberFormat ? known : new Intl.NumberFormat(env.language, options);
  made.set(name, format);
  return format;
}

function dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = made.get(name);
  const format =
    known instanceof Intl.DateTimeFormat ? known : new Intl.DateTimeFormat(env.language, options);
  made.set(name, format);
  return format;
}

/** Formats an amount in EUR, in the language of VS Code. An unreadable amount is shown as such, never as 0. */
export function euros(amount: number | undefined): string {
  if (amount === undefined) return l10n.t('not readable');
  return numbers('euros', { style: 'currency', currency: 'EUR' }).format(amount);
}

/** The same, without ".00", for narrow rows. */
export function shortEuros(amount: number): string {
  const options = { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' } as const;
  return numbers('shortEuros', options).format(amount);
}

export function decimal(value: number | undefined): string {
  if (value === undefined) return l10n.t('not readable');
  return numbers('decimal', { maximumFractionDigits: 6 }).format(value);
}

/** Formats a day `YYYY-MM-DD` in the language of VS Code. */
export function day(value: string): string {
  // In English, digits alone are ambiguous: 11/10/26 may be in October or November.
  const dateStyle = env.language.startsWith('en') ? 'medium' : 'short';
  return dates('day', { dateStyle, timeZone: 'UTC' }).format(new Date(value));
}

/** The same without the current year, for narrow rows. */
export function shortDay(value: string, now: string): string {
  if (value.slice(0, 4) !== now.slice(0, 4)) return day(value);
  const month = env.language.startsWith('en') ? 'short' : '2-digit';
  return dates('shortDay', { day: '2-digit', month, timeZone: 'UTC' }).format(new Date(value));
}

/** Formats a number as input text, without thousands separators. */
export function typedDecimal(value: number): string {
  return numbers('typed', { maximumFractionDigits: 6, useGrouping: false }).format(value);
}

/** Formats a plain decimal as input text, with all its digits. */
export function typedNumber(value: string): string {
  return env.language.startsWith('fr') ? value.replace('.', ',') : value;
}

/** Formats a day `YYYY-MM-DD` as input text: `28/11/2026` in French. */
export function typedDay(value: string): string {
  const [year = '', month = '', dayOfMonth = ''] = value.split('-');
  return env.language.startsWith('fr') ? `${dayOfMonth}/${month}/${year}` : value;
}

export function month(value: string): string {
  return dates('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(value));
}

/** Formats a time of day in Paris, whose days Factomos uses; marked as such when this machine's time zone differs. */
export function clock(at: number): string {
  const paris = dates('clock', { timeStyle: 'short', timeZone: 'Europe/Paris' }).format(at);
  const here = dates('clockHere', { timeStyle: 'short' }).format(at);
  return paris === here ? paris : l10n.t('{0} (Paris)', paris);
}

/** Formats a time of Factomos, `YYYY-MM-DD HH:MM:SS` in Paris, in any time zone. */
export function parisMoment(value: string): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(value) ?? [];
  return date === undefined || time === undefined ? value : l10n.t('{0} at {1} (Paris)', day(date), time);
}

export function age(at: number, now: number = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return l10n.t('just now');
  if (minutes < 60) return l10n.t('{0} min ago', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? l10n.t('{0} h ago', hours) : l10n.t('{0} days ago', Math.floor(hours / 24));
}

/** “1 call”, or “1 to 3 calls” when the number depends on cached data. */
export function callsBetween(least: number, most: number): string {
  if (least === most) return calls(most);
  return most === 1 ? l10n.t('0 or 1 call') : l10n.t('{0} to {1} calls', least, most);
}

/** “1 call” or “3 calls”. */
export function calls(count: number): string {
  if (count === 0) return l10n.t('no call');
  return count === 1 ? l10n.t('1 call') : l10n.t('{0} calls', count);
}
