import { l10n } from 'vscode';
import { textMatcher } from '../../domain/search.ts';
import { pageOf } from './page.ts';
import { textIn, type Tool } from './tool.ts';

/** Lists clients and services seen here, for the IDs in a draft. Makes no calls; Factomos cannot list them. */
export const listKnown: Tool = {
  doing: () => l10n.t('List the clients and services seen here'),
  cost: () => 0,
  run({ lookups }, input) {
    const matches = textMatcher(textIn(input, 'query') ?? '');
    const fits = ({ name }: { name: string }): boolean => matches(name);
    const clients = pageOf(lookups.clients().filter(fits), input);
    const services = pageOf(lookups.services().filter(fits), input);
    return Promise.resolve({
      clients: clients.rows.map(({ id, name }) => ({ client_id: id, name })),
      clients_found: clients.count,
      more_clients: clients.more,
      services: services.rows.map(({ id, name, unit, price, vat }) => ({
        service_id: id,
        name,
        unit,
        price,
        vat,
      })),
      services_found: services.count,
      more_services: services.more,
      note: 'Factomos cannot list clients or services: these were seen in loaded invoices and opened documents.',
    });
  },
};
