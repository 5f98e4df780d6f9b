import { addMonths, cadenceOf, firstDay, monthsBetween } from './periods.ts';

export type TextLanguage = 'fr' | 'en';

const PLACEHOLDER = /\{\{\s*(month|quarter|year|period)\s*\}\}/gi;

const MONTHS: Readonly<Record<TextLanguage, readonly string[]>> = {
  fr: namesIn('fr'),
  en: namesIn('en'),
};

/** A month name in either language with a year, such as “novembre 2026”. */
const NAMED_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...MONTHS.fr, ...MONTHS.en].join('|')})(\\s{1,3})(\\d{4})(?!\\d)`,
  'giu',
);

/** Whether the text has a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) !== -1;
}

/**
 * Replaces `{{month}}`, `{{quarter}}`, `{{year}}` and `{{period}}`. A placeholder that starts with a capital gives a capitalised value. The
 * month of a longer period is its first.
 */
export function fillPlaceholders(text: string, period: string, language: TextLanguage): string {
  return text.replace(PLACEHOLDER, (_all, name: string) =>
    withCaseOf(name, valueOf(name.toLowerCase(), period, language)),
  );
}

/**
 * Moves month names with a year in a text by the number of months between two days, in the language of each name. Months that are far from
 * the first day are left unchanged, since they are unrelated.
 */
export function moveMonths(text: string, from: string, to: string): string {
  const moved = monthsBetween(from, to);
  return text.replace(NAMED_MONTH, (all, name: string, space: string, year: string) => {
    const named = name.toLowerCase();
    const language = MONTHS.fr.includes(named) ? 'fr' : 'en';
    const index = MONTHS[language].findIndex((month) => month.toLowerCase() === named);
    const day = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    if (Math.abs(monthsBetween(from, day)) > 1) return all;
    const target = addMonths(day, moved);
    return `${withCaseOf(name, monthName(target, language))}${space}${target.slice(0, 4)}`;
  });
}

function valueOf(name: string, period: string, language: TextLanguage): string {
  const day = firstDay(period);
  const year = day.slice(0, 4);
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const quarterName = language === 'fr' ? `${quarter}${quarter === 1 ? 'er' : 'e'} trimestre` : `Q${quarter}`;
  if (name === 'year') return year;
  if (name === 'month') return monthName(day, language);
  if (name === 'quarter') return quarterName;
  switch (cadenceOf(period)) {
    case 'month':
      return `${monthName(day, language)} ${year}`;
    case 'quarter':
      return `${quarterName} ${year}`;
    default:
      return year;
  }
}

function monthName(day: string, language: TextLanguage): string {
  return MONTHS[language][Number(day.slice(5, 7)) - 1] ?? '';
}

/** Applies the capitalisation of the original name. */
function withCaseOf(pattern: string, name: string): string {
  const first = pattern.slice(0, 1);
  return first === first.toLowerCase() ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
}

function namesIn(language: TextLanguage): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))));
}
