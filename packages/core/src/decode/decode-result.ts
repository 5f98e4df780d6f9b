import { type ResultField, type ResultShape } from '../catalogue/result-shape.ts';
import { type DocumentLine } from '../catalogue/line.ts';
import { type Problem } from '../errors/problem.ts';
import { isRecord } from '../checks/is-record.ts';
import { type Decode, decodeValue } from './decode-value.ts';
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

  const result = object(shape, answer);
  delete result.error;
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
