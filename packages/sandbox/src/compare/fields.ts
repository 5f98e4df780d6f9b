import { type ResultField, type ResultKind, type ResultShape } from 'factomos-core';
import { isObject, rowsAt, typeOf } from './values.ts';

/** A field as received, including its value for further checks. */
export interface SeenField {
  /** Only names: `invoices.figures_due`. */
  path: string;
  /** Undefined for an undocumented field. */
  kind: ResultKind | undefined;
  isOptional: boolean;
  value: unknown;
}

/** All fields of an answer, and documented fields that are missing. */
export function seenFields(shape: ResultShape, answer: unknown, path = ''): SeenField[] {
  const given = isObject(answer) ? answer : {};
  const documented = Object.entries(shape).flatMap(([name, field]) =>
    field.kind === 'lines' ? [] : within(field, `${path}${name}`, given[name]),
  );
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(shape, name) && !(path === '' && name === 'error'))
    .map((name) => ({
      path: `${path}${plainName(name)}`,
      kind: undefined,
      isOptional: true,
      value: given[name],
    }));
  return [...documented, ...unknown];
}

function within(field: ResultField, path: string, value: unknown): SeenField[] {
  const own = { path, kind: field.kind, isOptional: field.optional === true, value };
  if (field.kind === 'object')
    return [own, ...(isObject(value) ? seenFields(field.fields, value, `${path}.`) : [])];
  if (field.kind !== 'list') return [own];
  const rows = rowsAt({ list: value }, 'list');
  return [own, ...rows.flatMap((row) => seenFields(field.fields, row, `${path}.`))];
}

/** A name that may be shown. PHP may use ids or people's names as the keys of a list, and these are values. */
function plainName(name: string): string {
  return /^[a-z_][A-Za-z_-]{0,39}$/.test(name) ? name : '(another name)';
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const forms: Partial<Record<ResultKind, (value: unknown) => boolean>> = {
  amount: isNumber,
  percent: isNumber,
  quantity: isNumber,
  integer: (value) => isText(value, /^-?\d+$/),
  timestamp: (value) => isText(value, /^\d+$/),
  date: (value) => value === null || isText(value, /^\d{4}-\d\d-\d\d$/),
  shortDate: (value) => isText(value, /^\d\d\/\d\d\/\d\d$/),
  datetime: (value) => value === null || isText(value, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  flag: (value) => value === true || value === false || ['0', '1'].includes(String(value)),
  id: (value) => typeOf(value) === 'string' || typeof value === 'number',
  choice: (value) => typeOf(value) === 'string',
  // The form of empty values is reported by a different finding.
  idOrNone: (value) => value === null || typeof value === 'string' || typeof value === 'number',
  key: (value) => typeOf(value) === 'string' || value === false,
  text: (value) => typeof value === 'string',
  secret: (value) => typeof value === 'string',
  object: isObject,
  list: (value) => Array.isArray(value),
};

function isText(value: unknown, pattern: RegExp): boolean {
  return (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value));
}

/** Whether a field exists and has its documented form. */
export function isAsDocumented({ kind, isOptional, value }: SeenField): boolean {
  if (kind === undefined || (isOptional && (value === undefined || value === null))) return true;
  return forms[kind]?.(value) ?? true;
}

/** How a field differs, in types only. */
export function describeDeviation({ kind, value }: SeenField): string {
  const type = typeOf(value);
  const isOfOtherForm = type === 'string' || type === 'number';
  return isOfOtherForm ? `${type} in another form than ${kind ?? 'documented'}` : type;
}
