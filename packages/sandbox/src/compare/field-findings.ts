import { catalogue, type ResultShape } from 'factomos-core';
import { type Finding, createFinding } from './finding.ts';
import { isAsDocumented, type SeenField, seenFields } from './fields.ts';
import { type Answer } from './reader.ts';
import { fieldAt, rowsAt, textAt, typeOf } from './values.ts';

const TITLE_SERVICE_ID = '75';
const NUMBERS = ['amount', 'percent', 'quantity'];
const DATES = ['date', 'shortDate', 'datetime'];

/** The fields of successful answers to documented actions. */
export function fieldsOf(answers: readonly Answer[]): { action: string; fields: SeenField[] }[] {
  return answers.flatMap(({ action, raw, error, params }) => {
    const definition = Object.values(catalogue).find(({ name }) => name === action);
    const isRefused = raw === undefined || (error !== undefined && error.code !== 'validation');
    const isUnknownClient = typeof params.client_id === 'number';
    if (definition === undefined || isRefused || isUnknownClient) return [];
    const shape: ResultShape = definition.result;
    return [{ action, fields: seenFields(shape, raw) }];
  });
}

/** How single fields are written. */
export function fieldFindings(answers: readonly Answer[]): Finding[] {
  const fields = fieldsOf(answers).flatMap((answer) => answer.fields);
  const present = fields.filter(({ value }) => value !== null && value !== undefined && value !== '');
  const like = (kinds: readonly string[]): string[] =>
    present
      .filter(({ kind, value }) => kind !== undefined && kinds.includes(kind) && typeof value !== 'object')
      .map((field) => (isAsDocumented(field) ? 'as documented' : 'in another form'));
  const scalars = fields.filter(({ kind }) => kind !== undefined && kind !== 'list' && kind !== 'object');
  const lacking = scalars.filter((field) => !isAsDocumented(field) && !isOfOtherForm(field)).length;
  const unknown = fields.filter(({ kind }) => kind === undefined).length;
  const articles = answers.flatMap(({ raw }) => rowsAt(raw, 'invoice', 'articleList'));
  return [
    createFinding(
      'missing-fields',
      scalars.length === 0 ? [] : [lacking === 0 ? 'all' : 'some are missing'],
      ['all'],
    ),
    createFinding(
      'since-2015',
      fields.length === 0 ? [] : [unknown === 0 ? 'no other fields' : 'other fields, too'],
      ['no other fields', 'other fields, too'],
    ),
    createFinding('number-form', like(NUMBERS), ['as documented']),
    createFinding('date-form', like(DATES), ['as documented']),
    createFinding(
      'time-zone',
      present.filter(({ kind }) => kind === 'timestamp').map(({ value }) => timeOf(value)),
      ['midnight in Paris'],
    ),
    createFinding(
      'none-id',
      fields.filter(({ kind }) => kind === 'idOrNone').flatMap(({ value }) => noneOf(value)),
      ['0', 'null', 'empty string'],
    ),
    createFinding(
      'null-columns',
      articles.filter(isTitle).map((row) => (fieldAt(row, 'service_name') === null ? 'null' : 'given')),
      ['null', 'given'],
    ),
    createFinding(
      'title-line',
      articles.filter(isTitle).map((row) => (isFree(row) ? 'quantity 1, price 0' : 'otherwise')),
      ['quantity 1, price 0'],
    ),
  ];
}

/** A value of another form is reported by a different finding. */
function isOfOtherForm({ value }: SeenField): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

const paris = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'medium' });

function timeOf(value: unknown): string {
  const seconds = Number(value);
  if (!Number.isSafeInteger(seconds) || Math.abs(seconds) > 8e12) return 'not a time';
  return paris.format(new Date(seconds * 1000)) === '00:00:00' ? 'midnight in Paris' : 'another time of day';
}

function noneOf(value: unknown): string[] {
  if (value === '0' || value === 0) return ['0'];
  return value === null || value === '' ? [typeOf(value)] : [];
}

function isTitle(row: unknown): boolean {
  return textAt(row, 'service_id') === TITLE_SERVICE_ID;
}

function isFree(row: unknown): boolean {
  const price = Number(fieldAt(row, 'invoice_price'));
  return price === 0 && Number(fieldAt(row, 'quantity')) === 1;
}
