import { compactIdentifier, finding, type IdentifierFinding } from './finding.ts';
import { digitSum, passesLuhn } from './luhn.ts';

const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

/**
 * Checks a SIRET, the 14 digits of a French establishment: the SIREN of its company and 5 more digits. An
 * empty text has no findings.
 */
export function checkSiret(text: string): IdentifierFinding[] {
  const siret = compactIdentifier(text);
  if (siret === '') return [];
  if (!/^\d*$/.test(siret)) return finding('characters', 'A SIRET is made of digits only.');
  if (siret.length === 9) {
    return finding('length', 'A SIRET has 14 digits; these 9 look like a SIREN, without the establishment.');
  }
  if (siret.length !== 14) return finding('length', `A SIRET has 14 digits; this one has ${siret.length}.`);
  // La Poste has more establishments than the Luhn check allows, so the digits of theirs add up to a multiple
  // of 5 instead.
  const fits =
    siret.startsWith(LA_POSTE) && siret !== LA_POSTE_HEAD_OFFICE
      ? digitSum(siret) % 5 === 0
      : passesLuhn(siret);
  if (!fits) {
    return finding(
      'check-digits',
      "The SIRET's last digit does not match the others: a digit may be mistyped.",
    );
  }
  if (passesLuhn(siret.slice(0, 9))) return [];
  return finding(
    'check-digits',
    'The first 9 digits of the SIRET are not a valid SIREN: a digit may be mistyped.',
  );
}
