import { checkSiren } from './check-siren.ts';
import { compactIdentifier, finding, type IdentifierFinding } from './finding.ts';

/** The characters of a key. O and I are excluded, since they look like 0 and 1. */
const CHECK_LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const KEY = /^[0-9A-HJ-NP-Z]{2}$/;

/**
 * Checks a French VAT number: FR, a key of two digits or letters, and a SIREN (or, for a company of Monaco,
 * 000 and its own number). Numbers of other countries are not checked. An empty text has no findings.
 */
export function checkVatNumber(text: string): IdentifierFinding[] {
  const number = compactIdentifier(text);
  if (number === '') return [];
  if (!number.startsWith('FR')) {
    const message = /^[A-Z]{2}/.test(number)
      ? 'This VAT number is not a French one, so it was not checked.'
      : 'A French VAT number starts with FR.';
    return finding('not-french', message);
  }
  const key = number.slice(2, 4);
  const company = number.slice(4);
  if (number.length !== 13) {
    return finding(
      'length',
      `A French VAT number has 13 characters, FR included; this one has ${number.length}.`,
    );
  }
  if (!KEY.test(key) || !/^\d+$/.test(company)) {
    return finding(
      'characters',
      'After FR come two digits or letters (never O or I), then the 9 digits of the SIREN.',
    );
  }
  const inCompany = isMonegasque(company) ? [] : checkSiren(company);
  if (inCompany.length > 0) return inCompany;
  if (keyFits(key, Number(company))) return [];
  return finding(
    'check-digits',
    `The key ${key} of the VAT number does not match its SIREN: a digit may be mistyped.`,
  );
}

/** Companies of Monaco have no SIREN: their VAT numbers have 000 in its place, without a Luhn digit. */
export function isMonegasque(company: string): boolean {
  return company.startsWith('000');
}

function keyFits(key: string, company: number): boolean {
  if (/^\d\d$/.test(key)) return (12 + 3 * (company % 97)) % 97 === Number(key);
  const first = CHECK_LETTERS.indexOf(key.charAt(0));
  const second = CHECK_LETTERS.indexOf(key.charAt(1));
  const value = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (company + 1 + Math.floor(value / 11)) % 11 === value % 11;
}
