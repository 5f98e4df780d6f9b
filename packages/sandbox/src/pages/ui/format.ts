import { type Language } from './language.ts';

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** EUR, always with cents: `31 215,60 €`. Values that are not numbers are shown unchanged. */
export function money(amount: string | number, language: Language): string {
  return asNumber(amount, (value) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(value),
  );
}

/** A price may have more than two decimals, such as 8.27758979797363 in the manual. */
export function unitPrice(amount: string | number, language: Language): string {
  return asNumber(amount, (value) =>
    new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 14,
    }).format(value),
  );
}

export function quantity(amount: string | number, language: Language): string {
  return asNumber(amount, (value) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: 14 }).format(value),
  );
}

/** `20 %`, from a rate in percent. */
export function percent(rate: string | number, language: Language): string {
  return asNumber(rate, (value) =>
    new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 4 }).format(
      value / 100,
    ),
  );
}

/** A day as stored, `2015-11-30`; empty for all values that mean no date. */
export function day(value: string | null | undefined, language: Language): string {
  if (!value || value.startsWith('0000')) return '';
  const date = new Date(`${value.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  const text = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The same in figures, for columns of a table: `30/11/2015`. */
export function shortDay(value: string | null | undefined): string {
  if (!value || value.startsWith('0000')) return '';
  const [year, month, dayOfMonth] = value.slice(0, 10).split('-');
  return year && month && dayOfMonth ? `${dayOfMonth}/${month}/${year}` : value;
}

/** An instant of the sandbox's clock, in Paris time. */
export function moment(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  }).format(milliseconds);
}

/** The same for a value that is stored in Paris time, `2015-11-30 09:30:00`. */
export function parisMoment(value: string, language: Language): string {
  const time = Date.parse(`${value.replace(' ', 'T')}Z`);
  if (Number.isNaN(time)) return value;
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(time);
}

export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

function asNumber(text: string | number, format: (value: number) => string): string {
  const value = typeof text === 'number' ? text : text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? format(value) : String(text);
}
