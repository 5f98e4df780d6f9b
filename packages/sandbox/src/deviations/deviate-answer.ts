import { catalogue, type ResultField, type ResultShape } from 'factomos-core';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import { deviateDate } from './date-form.ts';
import { deviateNumber } from './number-form.ts';

type Fields = Readonly<Record<string, unknown>>;
type Quirks = Readonly<QuirkValues>;

/** An answer that deviates from the manual in the ways of the quirks. Its `error` is written elsewhere. */
export function deviateAnswer(action: string, answer: Fields, quirks: Quirks): Record<string, unknown> {
  const definition = Object.values(catalogue).find(({ name }) => name === action);
  if (definition === undefined) return { ...answer };
  const shape: ResultShape = definition.result;
  const missing =
    quirks.notFound === 'exists-false' ? toMissing(definition.effect, shape, answer) : undefined;
  return deviateFields(shape, missing ?? answer, quirks);
}

/** The "not found" of a read as `exists: false` with all other fields null. */
function toMissing(effect: 'read' | 'write', shape: ResultShape, { error }: Fields): Fields | undefined {
  const message: unknown = Reflect.get(Object(error), 'message');
  const [[name, field] = []] = Object.entries(shape);
  if (effect !== 'read' || name === undefined || field?.kind !== 'object') return undefined;
  if (typeof message !== 'string' || !message.endsWith('not found')) return undefined;
  const empty = Object.fromEntries(
    Object.entries(field.fields)
      .filter(([, { kind }]) => kind !== 'lines')
      .map(([inner]) => [inner, null]),
  );
  return { [name]: { ...empty, exists: false }, error: { code: 0, message: 'OK' } };
}

function deviateFields(shape: ResultShape, given: Fields, quirks: Quirks): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const deviated = deviateField(name, shape[name], value, quirks);
    if (deviated !== undefined) written[name] = deviated;
  }
  return written;
}

/** @returns undefined for a field that is left out */
function deviateField(name: string, field: ResultField | undefined, value: unknown, quirks: Quirks): unknown {
  if (field === undefined) return value;
  switch (field.kind) {
    case 'lines':
      return value;
    case 'object':
      return isFields(value) ? deviateFields(field.fields, value, quirks) : value;
    case 'list':
      return Array.isArray(value) ? deviateList(field.fields, value, quirks) : value;
    default:
      if (name === 'first_row' || name === 'last_row') return pageRow(value, quirks.pageRows);
      if (field.essential !== true && quirks.missingFields !== 'none') return INSTEAD[quirks.missingFields];
      return deviateValue(field.kind, value, quirks);
  }
}

const INSTEAD = { 'left-out': undefined, null: null, empty: '', false: false, array: [] } as const;

function pageRow(value: unknown, pageRows: QuirkValues['pageRows']): unknown {
  return pageRows === 'given' ? value : INSTEAD[pageRows];
}

function deviateList(shape: ResultShape, rows: readonly unknown[], quirks: Quirks): unknown {
  if (rows.length === 0) return quirks.emptyList === 'array' ? rows : INSTEAD[quirks.emptyList];
  const written = rows.map((row) => (isFields(row) ? deviateFields(shape, row, quirks) : row));
  // PHP writes an array as a list only when its keys are 0, 1, 2 …; a filtered one has gaps.
  return quirks.listAsObject === 'array'
    ? written
    : Object.fromEntries(written.map((row, index) => [String(2 * index + 1), row]));
}

function deviateValue(kind: ResultField['kind'], value: unknown, quirks: Quirks): unknown {
  if (typeof value !== 'string') return value;
  switch (kind) {
    case 'amount':
    case 'percent':
    case 'quantity':
      return deviateNumber(value, quirks.numberForm);
    case 'date':
    case 'shortDate':
    case 'datetime':
      return deviateDate(value, quirks.dateForm);
    case 'idOrNone':
      return value === '0' ? NONE_IDS[quirks.noneId] : value;
    case 'text':
      return quirks.entities === 'html' ? withEntities(value) : value;
    default:
      return value;
  }
}

const NONE_IDS = { zero: '0', null: null, empty: '' } as const;

/** Like PHP's htmlspecialchars. */
function withEntities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
