import { isString } from '../json/json.ts';

/**
 * What looks wrong in an identifier. Findings inform, they never block: numbers exist that follow no published rule, and Factomos takes any text.
 *
 * - `characters`: something that cannot stand in such a number.
 * - `length`: too short or too long.
 * - `check-digits`: the number contradicts its own check digits, so a digit is probably mistyped.
 * - `not-french`: a VAT number of another country, or without its country: it was not checked.
 * - `mismatch`: two numbers that should be of one company are not.
 * - `missing`: no number where one is needed.
 */
export interface IdentifierFinding {
  code: 'characters' | 'length' | 'check-digits' | 'not-french' | 'mismatch' | 'missing';
  /** A sentence for people. */
  message: string;
}

export function finding(code: IdentifierFinding['code'], message: string): IdentifierFinding[] {
  return [{ code, message }];
}

/**
 * The number without the spaces, dots, hyphens and slashes that are used for grouping. JavaScript callers may
 * pass a number or undefined, which must not throw either.
 */
export function compactIdentifier(given: unknown): string {
  const text = isString(given) || typeof given === 'number' ? String(given) : '';
  return text.replace(/[\s.\-/\u00A0\u202F]/g, '').toUpperCase();
}
