import { compactIdentifier, finding, type IdentifierFinding } from './finding.ts';
import { passesLuhn } from './luhn.ts';

/** Checks a SIREN, the 9 digits of a French company. An empty text has no findings. */
export function checkSiren(text: string): IdentifierFinding[] {
  const siren = compactIdentifier(text);
  if (siren === '') return [];
  if (!/^\d*$/.test(siren)) return finding('characters', 'A SIREN is made of digits only.');
  if (siren.length !== 9) return finding('length', `A SIREN has 9 digits; this one has ${siren.length}.`);
  if (passesLuhn(siren)) return [];
  return finding(
    'check-digits',
    "The SIREN's last digit does not match the others: a digit may be mistyped.",
  );
}
