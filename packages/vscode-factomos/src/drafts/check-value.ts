import { l10n } from 'vscode';
import { parseDay } from '../text/numbers.ts';

/** What is wrong with a value of this kind, as a sentence after the field's name; undefined when it can be sent. */
export function checkValue(kind: string, value: unknown): string | undefined {
  switch (kind) {
    case 'id':
      return isId(value) ? undefined : l10n.t('must be an id of Factomos: digits only, like 5782');
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? undefined
        : l10n.t('must be a day of the calendar, written like 2026-11-20');
    case 'amount':
    case 'quantity':
      return isNumber(value)
        ? undefined
        : l10n.t('must be a number with a point, like 950 or 8.28, without quotes or in quotes');
    case 'percent':
      return isNumber(value) && Number(value) >= 0 && Number(value) <= 100
        ? undefined
        : l10n.t('must be a rate in percent from 0 to 100, like 20 or 5.5');
    case 'flag':
      return [true, false, 0, 1, '0', '1'].some((flag) => flag === value)
        ? undefined
        : l10n.t('must be true or false');
    default:
      return checkText(value);
  }
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

function checkText(value: unknown): string | undefined {
  if (typeof value !== 'string') return l10n.t('must be a text in quotes');
  return /\p{Surrogate}/u.test(value) ? l10n.t('holds half of a character') : undefined;
}
