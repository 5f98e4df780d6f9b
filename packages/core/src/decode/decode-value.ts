import { type ResultKind } from '../catalogue/spec/result-shape.ts';
import { decodeDate, decodeDateTime } from './decode-date.ts';

/** A field's value, or undefined when it is not what its kind says. */
export type Decode = (value: unknown) => string | number | boolean | null | undefined;

export type PlainKind = Exclude<ResultKind, 'object' | 'list' | 'lines'>;

/**
 * Digits with at most one decimal mark. A comma is one only before one or two digits at the end, or after a leading 0: `1,234` may be
 * PHP's number_format of a thousand, so it is not read as a number.
 */
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+|\d+,\d{1,2}|0,\d+)$/;

/** By the catalogue's kind, never by the look of a value: ids, postcodes and references stay text. */
export const decodeValue: Record<PlainKind, Decode> = {
  id,
  idOrNone: (value) => (isNone(value) ? null : id(value)),
  text,
  choice: id,
  secret: id,
  key: (value) => (isNone(value) ? null : id(value)),
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

function isNone(value: unknown): boolean {
  return value === null || value === false || value === '' || value === 0 || value === '0';
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
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const given = typeof value === 'string' ? value.trim() : '';
  if (!NUMBER.test(given)) return undefined;
  const found = Number(given.replace(',', '.'));
  return Number.isFinite(found) ? found : undefined;
}

function integer(value: unknown): number | undefined {
  const found = number(value);
  return Number.isSafeInteger(found) ? found : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === '1') return true;
  return value === false || value === 0 || value === '0' ? false : undefined;
}
