import { checkBusinessClient, checkVatNumber } from 'factomos-core';
import { l10n } from 'vscode';
import type { SeenClient } from '../domain/company-data.ts';

/**
 * What looks wrong in the numbers of a client that was read, for electronic invoices to French businesses. It informs and never blocks. Nothing is
 * found in a client that is known by its name only.
 */
export function clientFindings(client: SeenClient | undefined): string[] {
  if (client?.country === undefined) return [];
  const { name, siret = '', vatNumber = '' } = client;
  const inVatNumber = new Set(checkVatNumber(vatNumber).map(({ message }) => message));
  const findings = checkBusinessClient({
    client_company_name: name,
    client_country: client.country,
    number_siret: siret,
    number_tva: vatNumber,
  });
  return findings.map(({ code, message }) => {
    if (code === 'missing')
      return l10n.t(
        '{0} looks like a business and has no SIRET. Electronic invoices to French businesses need its SIREN.',
        name,
      );
    if (code === 'mismatch')
      return l10n.t('The SIRET and the VAT number of {0} are of different companies.', name);
    return inVatNumber.has(message)
      ? l10n.t('The VAT number of {0} is not a valid French one: {1}.', name, vatNumber)
      : l10n.t('The SIRET of {0} is not valid: {1}.', name, siret);
  });
}
