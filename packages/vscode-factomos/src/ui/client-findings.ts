import { checkBusinessClient, checkVatNumber } from 'factomos-core';
import { l10n } from 'vscode';
import type { SeenClient } from '../domain/company-data.ts';

/**
 * Warnings about a client's numbers with regard to electronic invoices to French businesses. They never block anything. Empty for a client
 * of which only the name is known.
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
