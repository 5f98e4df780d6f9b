import { type ActionParams, type ActionResult, type ReadActionName } from 'factomos-core';
import { type FactomosObject } from './factomos-object.ts';

/** Asks Factomos one thing. Throws `NotReadable` where that is not to be had, and whatever the client throws. */
export type Read = <Name extends ReadActionName>(
  action: Name,
  params: ActionParams<Name>,
) => Promise<ActionResult<Name>>;

/** The object cannot be read, and no call can change that. */
export class NotReadable extends Error {}

/** What to read at Factomos for an event. */
export interface Wanted {
  object: string;
  id: string;
  /** The invoice that an estimate became. */
  invoiceId: string | undefined;
}

/** Reads what an event is about: one call, two for an estimate that became an invoice. */
export async function readObject(read: Read, { object, id, invoiceId }: Wanted): Promise<FactomosObject> {
  switch (object) {
    case 'invoice':
      return { kind: 'invoice', invoice: (await read('getInvoice', { invoice_id: id })).invoice };
    case 'estimate': {
      const { estimate } = await read('getEstimate', { estimate_id: id });
      if (invoiceId === undefined) return { kind: 'estimate', estimate };
      const { invoice } = await read('getInvoice', { invoice_id: invoiceId });
      return { kind: 'estimate', estimate, invoice };
    }
    case 'client':
      return { kind: 'client', client: (await read('getClient', { client_id: id })).client };
    case 'service':
      return { kind: 'service', service: (await read('getService', { service_id: id })).service };
    case 'email-template': {
      const templates = (await read('listEmailTemplates', {}))['email-templates'];
      const emailTemplate = templates.find((template) => template.id === id);
      if (!emailTemplate) throw new NotReadable(`Factomos lists no email template ${id}.`);
      return { kind: 'emailTemplate', emailTemplate };
    }
    default:
      throw new NotReadable(`Factomos's API cannot read this kind of object (${object}).`);
  }
}
