import { l10n } from 'vscode';
import { validationMessage } from '../../../ui/validation-messages.ts';
import { parseDay } from '../../../ui/numbers.ts';

/** What is wrong with a value of this kind, as the text after the field's name; undefined when it is valid. */
export function checkValue(kind: string, value: unknown): string | undefined {
  if (typeof value === 'string' && isText(kind) && /\p{Surrogate}/u.test(value))
    return l10n.t('contains an incomplete character');
  if (typeof value === 'string' && isText(kind) && value.includes('\uFFFD'))
    return l10n.t('contains U+FFFD in place of a character that could not be read');
  return isOfKind(kind, value) ? undefined : validationMessage(kind);
}

function isOfKind(kind: string, value: unknown): boolean {
  switch (kind) {
    case 'id':
      return isId(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'amount':
    case 'quantity':
      return isNumber(value);
    case 'percent':
      return isNumber(value) && Number(value) >= 0 && Number(value) <= 100;
    case 'flag':
      return [true, false, 0, 1, '0', '1'].some((flag) => flag === value);
    default:
      return typeof value === 'string';
  }
}

function isText(kind: string): boolean {
  return kind === 'text' || kind === 'multiline';
}

export function isId(value: unknown): value is string | number {
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof digits === 'string' && /^\d*[1-9]\d*$/.test(digits);
}

function isDay(text: string): boolean {
  return /^\d{4}-/.test(text) && !text.startsWith('0000') && parseDay(text) !== undefined;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' ? /^-?\d+(\.\d+)?$/.test(value) : Number.isFinite(value);
}
