import { l10n } from 'vscode';
import { parseDecimal } from '../domain/lines/decimal.ts';

export { parseDecimal };

export function checkQuantity(text: string): string | undefined {
  const value = parseDecimal(text);
  if (value === undefined) return l10n.t('“{0}” is not a valid number. Enter one such as 1 or 2,5.', text);
  return Number(value) === 0 ? l10n.t('With a quantity of 0, nothing is charged.') : undefined;
}

export function checkAmount(text: string): string | undefined {
  return parseDecimal(text) === undefined
    ? l10n.t('“{0}” is not a valid amount. Enter one such as 950 or 8,28.', text)
    : undefined;
}

export function checkPositiveAmount(text: string): string | undefined {
  const problem = checkAmount(text);
  if (problem !== undefined) return problem;
  return Number(parseDecimal(text)) <= 0 ? l10n.t('The amount must be more than 0.') : undefined;
}

/** Validates an ID: a whole number, whose digits are kept as typed. */
export function checkId(text: string): string | undefined {
  return /^[1-9]\d*$/.test(text) ? undefined : l10n.t('An ID has digits only, such as 5782.');
}

/** Parses `2026-11-20` or `20/11/2026` to `YYYY-MM-DD`; undefined for a day that does not exist. */
export function parseDay(text: string): string | undefined {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso =
    french === null
      ? text
      : `${french[3] ?? ''}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

export function checkDay(text: string): string | undefined {
  return text === '' || parseDay(text) !== undefined
    ? undefined
    : l10n.t('“{0}” is not a valid date. Enter one such as 2026-11-20 or 20/11/2026.', text);
}

export function checkEmail(text: string): string | undefined {
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(text)
    ? undefined
    : l10n.t('“{0}” is not a valid email address.', text);
}
