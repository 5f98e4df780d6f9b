import type { ActionParams } from 'factomos-core';
import type { DraftRequest } from './draft-request.ts';

/** A line that charges for a service. The price is in EUR per unit without VAT, the rate in percent if it is known. */
export interface ChargeLine {
  readonly serviceId: string;
  readonly name: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly vat: number | undefined;
}

export type DraftLine = ChargeLine | { readonly heading: string };

/** The data that the wizard collects. Numbers are kept as typed, so that no decimal is lost. */
export interface Draft {
  /** The unique ID of the draft, by which a second creation is refused. */
  readonly id: string;
  readonly kind: 'invoice' | 'estimate';
  client?: { readonly id: string; readonly name: string };
  lines: DraftLine[];
  subject?: string;
  attention?: string;
  date?: string;
  term?: string;
  comment?: string;
  /** No VAT is charged on the whole invoice. */
  noVat?: boolean;
}

export function emptyDraft(kind: Draft['kind']): Draft {
  return { id: crypto.randomUUID(), kind, lines: [] };
}

export function isCharge(line: DraftLine): line is ChargeLine {
  return 'serviceId' in line;
}

/** Whether it has no content worth keeping. */
export function isEmpty({ client, lines }: Draft): boolean {
  return client === undefined && lines.length === 0;
}

function linesOf(draft: Draft): ActionParams<'createInvoice'>['lines'] {
  // Every line has a price, since a missing price beside given ones would be ambiguous.
  return draft.lines.map((line) =>
    isCharge(line)
      ? {
          service_id: line.serviceId,
          description: line.description,
          quantity: line.quantity,
          price: line.price,
        }
      : { title: line.heading },
  );
}

export function invoiceRequest(draft: Draft, clientId: string): ActionParams<'createInvoice'> {
  return {
    client_id: clientId,
    invoice_attention: draft.attention,
    objet: draft.subject,
    invoice_date: draft.date,
    payment_term: draft.term,
    invoice_comment: draft.comment,
    ...(draft.noVat === true ? { vat_enable: false } : {}),
    lines: linesOf(draft),
  };
}

export function estimateRequest(draft: Draft, clientId: string): ActionParams<'createEstimate'> {
  return {
    client_id: clientId,
    estimate_attention: draft.attention,
    objet: draft.subject,
    estimate_date: draft.date,
    estimate_comment: draft.comment,
    lines: linesOf(draft),
  };
}

export function requestOf(draft: Draft, clientId: string): DraftRequest {
  return draft.kind === 'invoice'
    ? { kind: 'invoice', params: invoiceRequest(draft, clientId) }
    : { kind: 'estimate', params: estimateRequest(draft, clientId) };
}
