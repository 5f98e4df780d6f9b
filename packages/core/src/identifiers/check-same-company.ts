import { isMonegasque } from './check-vat-number.ts';
import { compactIdentifier, finding, type IdentifierFinding } from './finding.ts';

/**
 * Checks whether a SIRET and a French VAT number belong to the same company. Incomplete or foreign numbers
 * are not compared.
 */
export function checkSameCompany(siret: string, vatNumber: string): IdentifierFinding[] {
  const [, fromSiret] = /^(\d{9})\d{5}$/.exec(compactIdentifier(siret)) ?? [];
  const [, fromVat] = /^FR[0-9A-Z]{2}(\d{9})$/.exec(compactIdentifier(vatNumber)) ?? [];
  if (fromSiret === undefined || fromVat === undefined || isMonegasque(fromVat) || fromSiret === fromVat)
    return [];
  return finding('mismatch', `The SIRET is of company ${fromSiret}, the VAT number of company ${fromVat}.`);
}
