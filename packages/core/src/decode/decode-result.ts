import { type OmittedRow } from './omitted-row.ts';
import { type ResultField, type ResultShape } from '../catalogue/spec/result-shape.ts';
import { type DocumentLine } from '../catalogue/spec/line.ts';
import { describePath, invalid, invalidOrMissing, type Problem } from '../errors/problem.ts';
import { isRecord } from '../json/json.ts';
import { type Decode, decodeValue } from './decode-value.ts';
import { createDeviations } from './deviations.ts';
import { parseLines } from './parse-lines.ts';
import { toRows } from './to-rows.ts';

export interface Decoded {
  /**
   * Unexpected fields are kept unchanged; fields that cannot be read are null. Next to a list are its
   * `omitted` rows.
   */
  result: Record<string, unknown>;
  /** Essential fields that the answer lacks. */
  problems: Problem[];
  /** Other deviations from the manual. */
  warnings: string[];
  /** The answer only says `exists: false` of the requested object. */
  isNotFound: boolean;
}

type ScalarField = Exclude<ResultField, { kind: 'object' | 'list' | 'lines' }>;

/** Decodes an answer without its `error` by the shape that its action documents. */
export function decodeResult(shape: ResultShape, answer: Readonly<Record<string, unknown>>): Decoded {
  let problems: Problem[] = [];
  let omitted: OmittedRow[] | undefined;
  let isNotFound = false;
  /** Created when first needed, since most answers are as documented. */
  let deviations: ReturnType<typeof createDeviations> | undefined;
  const notes: string[] = [];
  /** The place in the answer: names, and the indexes of rows. */
  const path: (string | number)[] = [];

  function object(
    within: ResultShape,
    from: Readonly<Record<string, unknown>>,
    passedOver = 0,
  ): Record<string, unknown> {
    const into: Record<string, unknown> = {};
    let expected = passedOver;
    for (const [name, field, decode] of fieldLists.get(within) ?? listFields(within)) {
      const given = from[name];
      if (given !== undefined) expected++;
      // Most fields are as documented; the place is needed only for the others.
      let value: unknown = given === undefined ? undefined : decode?.(given);
      if (value === undefined) {
        path.push(name);
        value = field.kind === 'lines' ? lines(field.price, from, into) : deviating(field, given);
        path.pop();
      }
      if (value !== undefined) into[name] = value;
    }
    if (expected < Object.keys(from).length) keepUnexpected(within, from, into);
    return into;
  }

  function deviating(field: Exclude<ResultField, { kind: 'lines' }>, given: unknown): unknown {
    if (field.kind === 'list') return list(field, given);
    if (field.kind === 'object') return wrapped(field.fields, given);
    if (field.essential === true) problems.push(problemOf(field, given));
    else if (field.optional !== true || (given !== undefined && given !== null))
      warn(problemOf(field, given));
    return null;
  }

  function wrapped(fields: ResultShape, given: unknown): unknown {
    if (!isRecord(given)) {
      problems.push(invalidOrMissing(describePath(path), given, 'must be an object'));
      return undefined;
    }
    const before = problems.length;
    const value = object(fields, given);
    isNotFound ||= problems.length > before && saysItDoesNotExist(fields, given);
    return value;
  }

  function list(field: Extract<ResultField, { kind: 'list' }>, given: unknown): unknown[] {
    const isTop = path.length === 1;
    if (isTop) omitted ??= [];
    const rows = toRows(given);
    if (field.optional === true) return rows?.filter(isRecord) ?? [];
    if (rows === undefined) {
      const problem = invalidOrMissing(describePath(path), given, 'must be a list');
      if (field.count !== undefined && !isZero(answer, field.count)) problems.push(problem);
      else warn(problem);
      return [];
    }
    const found: unknown[] = [];
    for (const [index, raw] of rows.entries()) {
      path.push(index);
      const row = isTop ? topRow(field.fields, raw) : nestedRow(field.fields, raw);
      if (row !== undefined) found.push(row);
      path.pop();
    }
    return found;
  }

  function topRow(fields: ResultShape, raw: unknown): Record<string, unknown> | undefined {
    const outer = problems;
    problems = [];
    const row = nestedRow(fields, raw, problems);
    if (problems.length > 0) omitted?.push({ raw, problems });
    const isWhole = problems.length === 0;
    problems = outer;
    return isWhole ? row : undefined;
  }

  function nestedRow(
    fields: ResultShape,
    raw: unknown,
    into?: Problem[],
  ): Record<string, unknown> | undefined {
    if (isRecord(raw)) return object(fields, raw);
    const problem = invalid(describePath(path), 'must be an object');
    if (into === undefined) warn(problem);
    else into.push(problem);
    return undefined;
  }

  /** Lines are meant to be sent again, so either all of them are decoded or none. */
  function lines(
    price: string,
    from: Readonly<Record<string, unknown>>,
    into: Readonly<Record<string, unknown>>,
  ): DocumentLine[] {
    const isWhole = toRows(from.articleList)?.every(isRecord) === true;
    const read = parseLines(isWhole ? into.articleList : undefined, price);
    notes.push(...read.warnings.map((warning) => `${describePath(path)}: ${warning}`));
    return read.lines;
  }

  function warn(problem: Problem): void {
    deviations ??= createDeviations();
    deviations.add(path, problem);
  }

  function problemOf(field: ScalarField, given: unknown): Problem {
    return invalidOrMissing(describePath(path), given, MUST_BE[field.kind]);
  }

  // `error` is next to the fields of every answer.
  const result = object(shape, answer, answer.error === undefined ? 0 : 1);
  delete result.error;
  if (omitted !== undefined) {
    result.omitted = omitted;
    for (const row of omitted) {
      deviations ??= createDeviations();
      deviations.addAll(row.problems);
    }
  }
  return { result, problems, warnings: [...(deviations?.describe() ?? []), ...notes], isNotFound };
}

const MUST_BE: Record<ScalarField['kind'], string> = {
  id: 'must be an id',
  idOrNone: 'must be an id',
  text: 'must be a string',
  choice: 'must be a string',
  secret: 'must be a string',
  key: 'must be a string',
  amount: 'must be an amount',
  percent: 'must be a percentage',
  quantity: 'must be a number',
  integer: 'must be a whole number',
  timestamp: 'must be a whole number',
  date: 'must be a date',
  shortDate: 'must be a date',
  datetime: 'must be a date with a time',
  flag: 'must be true or false',
};

/** `exists: false`, and nothing that could be read as the requested object. */
function saysItDoesNotExist(fields: ResultShape, given: Readonly<Record<string, unknown>>): boolean {
  const isEmpty = (value: unknown) =>
    value === undefined || value === null || value === '' || value === false;
  const essential = Object.keys(fields).filter((name) => fields[name]?.essential === true);
  return decodeValue.flag(given.exists) === false && essential.every((name) => isEmpty(given[name]));
}

function isZero(
  answer: Readonly<Record<string, unknown>>,
  [name, field]: readonly [string, string],
): boolean {
  const parent = answer[name];
  return isRecord(parent) && decodeValue.integer(parent[field]) === 0;
}

/** A field may have any name: an assignment to `__proto__` would set the prototype. */
function keep(into: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(into, name, { value, writable: true, enumerable: true, configurable: true });
  } else into[name] = value;
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

/** Cached, since a list of invoices has the same shape fifty times. */
const fieldLists = new WeakMap<ResultShape, FieldEntry[]>();

function listFields(shape: ResultShape): FieldEntry[] {
  const list = Object.entries(shape).map(([name, field]): FieldEntry => [name, field, scalarDecode(field)]);
  fieldLists.set(shape, list);
  return list;
}

function scalarDecode(field: ResultField): Decode | undefined {
  if (field.kind === 'object' || field.kind === 'list' || field.kind === 'lines') return undefined;
  // An empty text is valid, but not for an essential field.
  return decodeValue[field.kind === 'text' && field.essential === true ? 'choice' : field.kind];
}
