import type { CompanySession } from '../company/company-session.ts';
import { l10n } from 'vscode';
import { confirm } from '../errors/confirm.ts';
import type { ClientSource } from '../wizard/client-step.ts';
import type { ServiceSource } from '../wizard/line-step.ts';
import { writeOnce } from '../writes/write-once.ts';

/** What the wizard's steps take from a company. */
export function wizardSources(session: CompanySession): ClientSource & ServiceSource {
  return {
    seenClients: () => session.lookups.clients(),
    seenServices: () => session.lookups.services(),
    readService: (id) => session.lookups.service(id),
    confirmCreate: (what, detail) => confirm(what, detail, l10n.t('Create')),
    async createClient(name, email) {
      const { client_id } = await writeOnce(
        session,
        { key: `client/${name}/${email}`, what: l10n.t('New client “{0}”', name), check: { kind: 'none' } },
        (client) =>
          client.createClient({
            category: 'client',
            client_company_name: name,
            client_email: email === '' ? undefined : email,
          }),
      );
      session.lookups.keepClient({ id: client_id, name, email, at: Date.now() });
      return client_id;
    },
    async createService(name, price, unit) {
      const { service_id } = await writeOnce(
        session,
        {
          key: `service/${name}/${price}/${unit}`,
          what: l10n.t('New service “{0}”', name),
          check: { kind: 'none' },
        },
        (client) => client.createService({ service_name: name, price, unit: unit === '' ? undefined : unit }),
      );
      return await session.lookups.service(service_id);
    },
  };
}
