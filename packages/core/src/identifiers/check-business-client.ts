import { foldText } from '../text/fold-text.ts';
import { checkSameCompany } from './check-same-company.ts';
import { checkSiren } from './check-siren.ts';
import { checkSiret } from './check-siret.ts';
import { checkVatNumber } from './check-vat-number.ts';
import { compactIdentifier, finding, type IdentifierFinding } from './finding.ts';

/** The fields of a client that identify it, as getClient returns them and createClient accepts them. */
export interface BusinessClient {
  /** A supplier (`fournisseur`) is not checked, since it is not invoiced. */
  category?: string | null | undefined;
  client_company_name?: string | null | undefined;
  /** Empty means France. */
  client_country?: string | null | undefined;
  number_siret?: string | null | undefined;
  number_tva?: string | null | undefined;
}

/** French legal forms as words of a company's name, with or without dots. `SA` counts only in capitals. */
const LEGAL_FORM =
  /(?<!\p{L})(?:SA|[Ss][Aa][Ss][Uu]?|[Ss][Aa][Rr][Ll]|[Ee][Uu][Rr][Ll]|[Ee][Ii][Rr][Ll]|SCI|SNC|SCP|SCM|SELARL|SELAS|SCOP|GIE|EARL)(?!\p{L})/u;
const FRENCH_COUNTRIES = new Set(['', 'france', 'fr', 'fra', 'france metropolitaine']);

/**
 * Checks the numbers that an electronic invoice to a French business needs. Findings inform, they never
 * block. The API does not tell whether a client is a business, so a missing SIRET is reported (`missing`)
 * only if the VAT number or a legal form in the name shows it. A SIREN in place of the SIRET is enough.
 * Clients of other countries and suppliers are not checked.
 */
export function checkBusinessClient(client: BusinessClient): IdentifierFinding[] {
  const siret = client.number_siret ?? '';
  const vatNumber = client.number_tva ?? '';
  if (client.category === 'fournisseur') return [];
  if (!FRENCH_COUNTRIES.has(foldText(client.client_country ?? ''))) return [];
  const number = compactIdentifier(siret);
  if (number === '' && looksLikeBusiness(client.client_company_name ?? '', vatNumber)) {
    return [
      ...finding(
        'missing',
        'The client looks like a business and has no SIRET. Electronic invoices to French businesses need its SIREN, the first 9 digits.',
      ),
      ...checkVatNumber(vatNumber),
    ];
  }
  return [
    ...(number.length === 9 ? checkSiren(siret) : checkSiret(siret)),
    ...checkVatNumber(vatNumber),
    ...checkSameCompany(siret, vatNumber),
  ];
}

function looksLikeBusiness(name: string, vatNumber: string): boolean {
  return (
    compactIdentifier(vatNumber).startsWith('FR') || LEGAL_FORM.test(name.replaceAll(/(?<=\p{L})\./gu, ''))
  );
}
