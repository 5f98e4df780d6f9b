import type { ActionResult } from 'factomos-core';
import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { confirm } from '../../ui/confirm.ts';
import { UserError } from '../../domain/user-error.ts';
import { report } from '../../services/errors/report.ts';
import type { Log } from '../../services/host/log.ts';
import type { StoredDocument } from '../../domain/company-data.ts';
import type { DraftLine } from '../../domain/drafts/wizard-draft.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import type { EarlierInvoice } from './earlier-lines.ts';
import type { ClientSource } from './client-step.ts';
import type { ServiceSource } from './line-step.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';

/** The functions of a company session that the wizard's steps need. */
export function wizardSources(session: CompanySession, log: Log): ClientSource & ServiceSource {
  return {
    seenClients: () => session.lookups.clients(),
    seenServices: () => session.lookups.services(),
    readService: (id) => session.lookups.service(id),
    invoicesOf: (clientId) => earlierInvoices(session, clientId),
    linesOf: async (id) => linesAgain(session, await session.documents.get({ kind: 'invoice', id })),
    confirmCreate: (what, detail) => confirm(what, detail, l10n.t('Create')),
    async createClient(name, email) {
      const made: Partial<ActionResult<'createClient'>> = await writeOnce(
        session,
        { key: `client/${name}/${email}`, what: l10n.t('New client “{0}”', name), check: { kind: 'none' } },
        (client) =>
          client.createClient({
            category: 'client',
            client_company_name: name,
            client_email: email === '' ? undefined : email,
          }),
      );
      const { client_id } = made;
      if (client_id === undefined) throw new UserError(madeWithoutId(name));
      session.lookups.keepClient({ id: client_id, name, email, at: Date.now() });
      return client_id;
    },
    async createService(name, price, unit) {
      const made: Partial<ActionResult<'createService'>> = await writeOnce(
        session,
        {
          key: `service/${name}/${price}/${unit}`,
          what: l10n.t('New service “{0}”', name),
          check: { kind: 'none' },
        },
        (client) => client.createService({ service_name: name, price, unit: unit === '' ? undefined : unit }),
      );
      const { service_id } = made;
      if (service_id === undefined) throw new UserError(madeWithoutId(name));
      try {
        return await session.lookups.service(service_id);
      } catch (error) {
        // The service was created, and a retry would create another: only its VAT rate is unknown.
        void report(error, log);
        return { id: service_id, name, price: Number(price), unit, vat: undefined };
      }
    },
  };
}

function madeWithoutId(name: string): string {
  return l10n.t(
    '“{0}” was created, but Factomos did not return its ID. Look for it in Factomos and choose it by its ID.',
    name,
  );
}

function earlierInvoices({ data, documents }: CompanySession, clientId: string): EarlierInvoice[] {
  return loadedRows(data.current)
    .filter((row) => row.clientId === clientId && !row.credit)
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .map(({ id, number, date, withVat }) => ({
      id,
      number,
      date,
      total: withVat,
      cost: documents.costOf({ kind: 'invoice', id }),
    }));
}

/** Leaves out an unreadable quantity or price, so that the wizard asks for it: 0 would charge nothing. */
function linesAgain({ data }: CompanySession, { lines }: StoredDocument): DraftLine[] {
  return lines.map((line) =>
    line.title
      ? { heading: line.name }
      : {
          serviceId: line.serviceId,
          name: line.name,
          description: line.description,
          quantity: line.quantity === undefined ? '' : String(line.quantity),
          price: line.price === undefined ? '' : String(line.price),
          vat: data.current.services[line.serviceId]?.vat,
        },
  );
}
