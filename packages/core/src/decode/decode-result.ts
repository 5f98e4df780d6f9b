import { type ResultField, type ResultKind, type ResultShape } from '../catalogue/spec/result-shape.ts';
import { type DocumentLine } from '../catalogue/spec/line.ts';
import { type Problem } from '../errors/problem.ts';
import { isRecord } from '../checks/is-record.ts';
import { parseLines } from './parse-lines.ts';

export interface Decoded {
  /** Unexpected fields are kept as they came; what is not as it should be is left out. */
  result: Record<string, unknown>;
  problems: Problem[];
  warnings: string[];
}

/** Decodes an answer without its `error` by the shape that its action documents. */
export function decodeResult(shape: ResultShape, answer: Readonly<Record<string, unknown>>): Decoded {
  const problems: Problem[] = [];
  const warnings: string[] = [];
  /** Where in the answer it is: names, and the numbers of rows. */
  const path: (string | number)[] = [];

  function report(message: string): void {
    problems.push({ field: describePath(path), message });
  }

  function object(within: ResultShape, from: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const into: Record<string, unknown> = {};
    let expected = 0;
    let articles: unknown;
    for (const [name, field, decode] of fieldsOf(within)) {
      const given = from[name];
      if (given !== undefined) expected++;
      // Most fields are what they should be: the way to them matters for the others alone.
      let value: unknown = given === undefined ? undefined : decode?.(given);
      if (value === undefined) {
        path.push(name);
        value = field.kind === 'lines' ? lines(field.price, articles) : one(field, given);
        path.pop();
      }
      if (name === 'articleList') articles = value;
      if (value !== undefined) into[name] = value;
    }
    if (expected < Object.keys(from).length) keepUnexpected(within, from, into);
    return into;
  }

  function one(field: Exclude<ResultField, { kind: 'lines' }>, value: unknown): unknown {
    if (value === undefined || (value === null && field.optional === true)) {
      if (field.optional !== true) report('is missing');
      return undefined;
    }
    const decoded = byKind(field, value);
    if (decoded === undefined) report(`is no ${field.kind}`);
    return decoded;
  }

  function byKind(field: Exclude<ResultField, { kind: 'lines' }>, value: unknown): unknown {
    if (field.kind === 'object') return isRecord(value) ? object(field.fields, value) : undefined;
    if (field.kind !== 'list') return decodeValue[field.kind](value);
    return Array.isArray(value) ? value.map((row, index) => item(field.fields, row, index)) : undefined;
  }

  function item(shapeOfRow: ResultShape, row: unknown, index: number): unknown {
    path.push(index);
    const decoded = isRecord(row) ? object(shapeOfRow, row) : row;
    if (decoded === row) report('is no object');
    path.pop();
    return decoded;
  }

  function lines(price: string, articles: unknown): DocumentLine[] | undefined {
    const read = parseLines(articles, price);
    warnings.push(...read.warnings.map((warning) => `${describePath(path)}: ${warning}`));
    return read.lines;
  }

  const { error: _, ...fields } = answer;
  const result = object(shape, fields);
  return { result, problems, warnings };
}

/** A field of any name: assigned, `__proto__` would be no field. */
function keep(into: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(into, name, { value, writable: true, enumerable: true, configurable: true });
  } else into[name] = value;
}

function describePath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

function keepUnexpected(
  within: ResultShape,
  from: Readonly<Record<string, unknown>>,
  into: Record<string, unknown>,
): void {
  for (const name of Object.keys(from)) {
    if (!Object.hasOwn(within, name)) keep(into, name, from[name]);
  }
}

type FieldEntry = [name: string, field: ResultField, decode: Decode | undefined];

/** A list of invoices has the same shape fifty times. */
const fieldLists = new WeakMap<ResultShape, FieldEntry[]>();

function fieldsOf(shape: ResultShape): FieldEntry[] {
  const known = fieldLists.get(shape);
  if (known !== undefined) return known;
  const list = Object.entries(shape).map(([name, field]): FieldEntry => [name, field, plainDecode(field)]);
  fieldLists.set(shape, list);
  return list;
}

/** Nothing for what may be left out: then null is no value. */
function plainDecode(field: ResultField): Decode | undefined {
  if (field.kind === 'object' || field.kind === 'list' || field.kind === 'lines') return undefined;
  return field.optional === true ? undefined : decodeValue[field.kind];
}

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
