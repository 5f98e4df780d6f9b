import { type ResultKind } from '../catalogue/spec/result-shape.ts';
import { calendarDay } from '../time/calendar-day.ts';

/** The decoded value of a field, or undefined when it does not match its kind. */
export type Decode = (value: unknown) => string | number | boolean | null | undefined;

export type PlainKind = Exclude<ResultKind, 'object' | 'list' | 'lines'>;

/**
 * Digits with at most one decimal mark. A comma counts as one only before one or two digits at the end, or
 * after a leading 0: `1,234` may be a thousand in PHP's number_format, so it is not read as a number.
 */
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+|\d+,\d{1,2}|0,\d+)$/;

const NO_DATE = new Set<unknown>([null, '', '0000-00-00', '0000-00-00 00:00:00', '00/00/00', '00/00/0000']);
/** A date as written on French pages: the day first, the year with two or four digits, always of this century. */
const FRENCH = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})(?=$|[ T])/;
const TIME = /[ T](\d{2}:\d{2})(:\d{2})?/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** Decoded by the kind in the catalogue, never by how a value looks: ids, postcodes and references stay text. */
export const decodeValue: Record<PlainKind, Decode> = {
  id,
  idOrNone,
  text,
  choice: id,
  secret: id,
  key: idOrNone,
  amount: number,
  percent: number,
  quantity: number,
  integer,
  timestamp: integer,
  date: decodeDate,
  shortDate: decodeDate,
  datetime: decodeDateTime,
  flag,
};

function idOrNone(value: unknown): string | null | undefined {
  const isNone = value === null || value === false || value === '' || value === 0 || value === '0';
  return isNone ? null : id(value);
}

function id(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function number(value: unknown): number | undefined {
  if (typeof value === 'number') return finite(value);
  const given = typeof value === 'string' ? value.trim() : '';
  return NUMBER.test(given) ? finite(Number(given.replace(',', '.'))) : undefined;
}

/** Converts -0 to 0, which would otherwise be shown with a sign. */
function finite(value: number): number | undefined {
  if (value === 0) return 0;
  return Number.isFinite(value) ? value : undefined;
}

function integer(value: unknown): number | undefined {
  const found = number(value);
  return Number.isSafeInteger(found) ? found : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === '1') return true;
  return value === false || value === 0 || value === '0' ? false : undefined;
}

/** A day as `YYYY-MM-DD`, with any time after it ignored; null for an empty date, undefined for an invalid one. */
function decodeDate(value: unknown): string | null | undefined {
  if (NO_DATE.has(value)) return null;
  if (typeof value !== 'string') return undefined;
  const day = value
    .trim()
    .replace(
      FRENCH,
      (_, date: string, month: string, year: string) => `${year.padStart(4, '20')}-${month}-${date}`,
    );
  return calendarDay(day);
}

/** `YYYY-MM-DD HH:MM:SS` in the time of Factomos; only the day if there is no time. */
function decodeDateTime(value: unknown): string | null | undefined {
  const day = decodeDate(value);
  if (typeof day !== 'string' || typeof value !== 'string') return day;
  // An instant with an offset would have to be converted to Paris time. Its day is enough, since its time is
  // never compared.
  const [, minutes, seconds = ':00'] = (OFFSET.test(value.trim()) ? undefined : TIME.exec(value)) ?? [];
  return minutes === undefined ? day : `${day} ${minutes}${seconds}`;
}
