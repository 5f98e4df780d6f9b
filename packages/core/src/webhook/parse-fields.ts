import { checkId } from '../encode/check-param.ts';
import { invalidOrMissing, type Problem } from '../errors/problem.ts';
import { type NotificationResult } from './notification.ts';
import { isRecord, isString, stringOrEmpty } from '../json/json.ts';

/** Reads the fields of a notification one by one and collects everything that is wrong. */
export function readName(value: unknown, field: string, problems: Problem[]): string {
  if (isString(value) && value.trim() !== '') return value;
  problems.push(invalidOrMissing(field, value, 'must be a name'));
  return '';
}

/** An id as text. The manual writes ids as strings, PHP also as numbers. */
export function readId(value: unknown, field: string, problems: Problem[]): string {
  const id = asId(value);
  if (id === undefined) problems.push(invalidOrMissing(field, value, 'must be an id'));
  return id ?? '';
}

export function readResult(value: unknown, problems: Problem[]): NotificationResult {
  const nothing = { id: '', error: { code: 0, message: '' } };
  if (!isRecord(value)) {
    problems.push(invalidOrMissing('result', value, 'must be an object'));
    return nothing;
  }
  const error = readError(value.error, problems);
  // An action that failed may not have created an object.
  const id = error.code !== 0 && isAbsent(value.id) ? '' : readId(value.id, 'result.id', problems);
  const invoiceId = isAbsent(value.invoice_id)
    ? undefined
    : readId(value.invoice_id, 'result.invoice_id', problems);
  return { id, error, ...(invoiceId === undefined ? {} : { invoice_id: invoiceId }) };
}

export function readCustom(value: unknown): { custom?: string } {
  if (value === undefined || value === null) return {};
  return { custom: isString(value) ? value : JSON.stringify(value) };
}

function readError(value: unknown, problems: Problem[]): NotificationResult['error'] {
  if (!isRecord(value)) {
    problems.push(invalidOrMissing('result.error', value, 'must be an object'));
    return { code: 0, message: '' };
  }
  const code = isString(value.code) && /^-?\d+$/.test(value.code) ? Number(value.code) : value.code;
  if (typeof code === 'number' && Number.isInteger(code)) {
    return { code, message: stringOrEmpty(value.message) };
  }
  problems.push(invalidOrMissing('result.error.code', code, 'must be a whole number'));
  return { code: 0, message: '' };
}

function asId(value: unknown): string | undefined {
  const id = checkId(isString(value) ? value.trim() : value);
  return 'wire' in id ? id.wire : undefined;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === '0' || value === 0;
}
