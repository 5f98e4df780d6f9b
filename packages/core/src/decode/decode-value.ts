import { type ResultKind } from '../catalogue/result-shape.ts';

/** A field's value, or undefined when it is not what its kind says. */
export type Decode = (value: unknown) => string | number | boolean | null | undefined;

export type PlainKind = Exclude<ResultKind, 'object' | 'list' | 'lines'>;

const NO_DATE = new Set<unknown>([null, '', '0000-00-00', '0000-00-00 00:00:00', '00/00/00']);
const NUMBER = /^[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i;

/** By the catalogue's kind, never by the look of a value: ids, postcodes and references stay text. */
export const decodeValue: Record<PlainKind, Decode> = {
  id,
  idOrNone: (value) => (value === '0' || isNothing(value) ? null : id(value)),
  text,
  choice: text,
  secret: text,
  key: (value) => (isNothing(value) ? null : id(value)),
  amount: number,
  percent: number,
  quantity: number,
  integer,
  timestamp: integer,
  date: (value) => (NO_DATE.has(value) ? null : match(value, /^(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2}:\d{2})?$/)),
  shortDate: (value) => (NO_DATE.has(value) ? null : shortDate(value)),
  datetime: (value) => (NO_DATE.has(value) ? null : match(value, /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})$/)),
  flag,
};

function isNothing(value: unknown): boolean {
  return value === null || value === false || value === '' || value === 0;
}

function id(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function text(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function number(value: unknown): number | undefined {
  const found = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
  // JSON may hold 1e999, which is read as Infinity.
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function integer(value: unknown): number | undefined {
  const found = number(value);
  return Number.isSafeInteger(found) ? found : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === '1') return true;
  return value === false || value === 0 || value === '0' || value === '' ? false : undefined;
}

/** `DD/MM/YY`. Factomos began in this century. */
function shortDate(value: unknown): string | undefined {
  const [, day, month, year] =
    /^(\d{2})\/(\d{2})\/(\d{2})$/.exec(typeof value === 'string' ? value : '') ?? [];
  return year === undefined ? undefined : `20${year}-${month ?? ''}-${day ?? ''}`;
}

function match(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' ? pattern.exec(value)?.[1] : undefined;
}
