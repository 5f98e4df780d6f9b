import { foldText } from '../text/fold-text.ts';
import { checkSameCompany } from './check-same-company.ts';
import { checkSiren } from './check-siren.ts';
import { checkSiret } from './check-siret.ts';
import { checkVatNumber } from './check-vat-number.ts';
import { compactIdentifier, type IdentifierFinding } from './finding.ts';

/** The fields of a client that tell who it is, as getClient gives them and createClient takes them. */
export interface BusinessClient {
  client_company_name?: string | null | undefined;
  /** Empty: France. */
  client_country?: string | null | undefined;
  number_siret?: string | null | undefined;
  number_tva?: string | null | undefined;
}

/** Legal forms of France as a word of a company's name, with or without dots. `SA` counts in capitals only. */
const LEGAL_FORM =
  /(?<!\p{L})(?:SA|[Ss][Aa][Ss][Uu]?|[Ss][Aa][Rr][Ll]|[Ee][Uu][Rr][Ll]|[Ee][Ii][Rr][Ll]|SCI|SNC|SCP|SCM|SELARL|SELAS|SCOP|GIE|EARL)(?!\p{L})/u;
const FRENCH_COUNTRIES = new Set(['', 'france', 'fr', 'fra', 'france metropolitaine']);

/**
 * What looks wrong in the numbers that an electronic invoice to a French business needs. Findings inform, they never block. The API does not say
 * who is a business: a client without a SIRET is only reported (`missing`) where its VAT number or a legal form in its name tells. A SIREN in place
 * of the SIRET is enough. Clients of other countries are not checked.
 */
export function checkBusinessClient(client: BusinessClient): IdentifierFinding[] {
  const siret = client.number_siret ?? '';
  const vatNumber = client.number_tva ?? '';
  if (!FRENCH_COUNTRIES.has(foldText(client.client_country ?? ''))) return [];
  const number = compactIdentifier(siret);
  if (number === '' && looksLikeBusiness(client.client_company_name ?? '', vatNumber)) {
    return [
      {
        code: 'missing',
        message:
          'The client looks like a business and has no SIRET. Electronic invoices to French businesses need its SIREN, the first 9 digits.',
      },
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
