import {
  type ActionParams,
  type ActionResult,
  type Estimate,
  type Invoice,
  type ReadActionName,
  titleServiceId,
} from 'factomos-core';
import { counted } from '../../shared/values/counted.ts';
import { type FactomosObject } from './factomos-object.ts';

/** Calls a read action. Throws `NotReadableError` when the object cannot be read, and the client's own errors. */
export type Read = <Name extends ReadActionName>(
  action: Name,
  params: ActionParams<Name>,
) => Promise<ActionResult<Name>>;

/** The object cannot be read, and a retry would not help. */
export class NotReadableError extends Error {}

/** Which object to read for an event. */
export interface ObjectRef {
  /** The kind of object, as the notification's type names it. */
  kind: string;
  id: string;
  /** The invoice that an estimate was transformed into. */
  invoiceId: string | undefined;
}

/** Reads the object of an event: one call, two for an estimate that became an invoice. */
export async function readObject(read: Read, ref: ObjectRef): Promise<FactomosObject> {
  const readKind = objectKinds.get(ref.kind);
  if (!readKind)
    throw new NotReadableError(`The Factomos API cannot read this kind of object (${ref.kind}).`);
  return await readKind(read, ref);
}

/** Whether the API can read this kind of object at all. */
export const isReadableKind = (kind: string): boolean => objectKinds.has(kind);

type ReadKind = (read: Read, ref: ObjectRef) => Promise<FactomosObject>;

/** Every kind that the API can read: how it is read, its id and its company. */
const objectKinds = new Map<string, ReadKind>([
  ['invoice', async (read, { id }) => invoiceObject((await read('getInvoice', { invoice_id: id })).invoice)],
  [
    'estimate',
    async (read, { id, invoiceId }) => {
      const { estimate } = await read('getEstimate', { estimate_id: id });
      if (invoiceId === undefined) return estimateObject(estimate);
      return estimateObject(estimate, (await read('getInvoice', { invoice_id: invoiceId })).invoice);
    },
  ],
  [
    'client',
    async (read, { id }) => {
      const { client } = await read('getClient', { client_id: id });
      return { id: client.client_id, companyId: client.company_id ?? undefined, entities: { client } };
    },
  ],
  [
    'service',
    async (read, { id }) => {
      const { service } = await read('getService', { service_id: id });
      return { id: service.service_id, companyId: service.company_id ?? undefined, entities: { service } };
    },
  ],
  [
    'email-template',
    async (read, { id }) => {
      const { 'email-templates': templates, omitted } = await read('listEmailTemplates', {});
      const emailTemplate = templates.find((template) => template.id === id);
      if (!emailTemplate && omitted.length > 0) {
        throw new NotReadableError(
          `${counted(omitted.length, 'email template')} of Factomos could not be read.`,
        );
      }
      if (!emailTemplate) throw new NotReadableError(`Factomos has no email template ${id}.`);
      return { id, companyId: emailTemplate.company_id ?? undefined, entities: { emailTemplate } };
    },
  ],
]);

export function invoiceObject(invoice: Invoice): FactomosObject {
  return { id: invoice.id, companyId: companyOf(invoice.articleList), entities: { invoice } };
}

function estimateObject(estimate: Estimate, invoice?: Invoice): FactomosObject {
  const entities = invoice === undefined ? { estimate } : { estimate, invoice };
  return { id: estimate.id, companyId: companyOf(estimate.articleList), entities };
}

/** Factomos returns a document's company only in its lines. Title lines do not count: their service belongs to Factomos itself. */
function companyOf(
  articles: readonly { service_id: string | null; company_id: string | null }[],
): string | undefined {
  const charged = articles.find(({ service_id }) => service_id !== null && service_id !== titleServiceId);
  return charged?.company_id ?? undefined;
}
