import { compactIdentifier, type IdentifierFinding } from './finding.ts';
import { digitSum, passesLuhn } from './luhn.ts';

const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

/** Checks a SIRET, the 14 digits of a French establishment: its company's SIREN and 5 digits more. Nothing is found in an empty text. */
export function checkSiret(text: string): IdentifierFinding[] {
  const siret = compactIdentifier(text);
  if (siret === '') return [];
  if (!/^\d*$/.test(siret)) return [{ code: 'characters', message: 'A SIRET is made of digits only.' }];
  if (siret.length === 9) {
    return [
      {
        code: 'length',
        message: 'A SIRET has 14 digits; these 9 look like a SIREN, without the establishment.',
      },
    ];
  }
  if (siret.length !== 14)
    return [{ code: 'length', message: `A SIRET has 14 digits; this one has ${siret.length}.` }];
  // La Poste has more establishments than Luhn leaves room for: theirs add up to a multiple of 5.
  const fits =
    siret.startsWith(LA_POSTE) && siret !== LA_POSTE_HEAD_OFFICE
      ? digitSum(siret) % 5 === 0
      : passesLuhn(siret);
  if (!fits) {
    return [
      {
        code: 'check-digits',
        message: "The SIRET's last digit does not match the others: a digit may be mistyped.",
      },
    ];
  }
  if (passesLuhn(siret.slice(0, 9))) return [];
  return [
    {
      code: 'check-digits',
      message: 'The first 9 digits of the SIRET are not a valid SIREN: a digit may be mistyped.',
    },
  ];
}
