import type { ActionParams } from 'factomos-core';
import { originKey, type DraftOrigin } from './repeat.ts';

export type DraftKind = 'invoice' | 'estimate';

/** The parameters of the action that creates the document. */
export type DraftRequest = (
  | { readonly kind: 'invoice'; readonly params: ActionParams<'createInvoice'> }
  | { readonly kind: 'estimate'; readonly params: ActionParams<'createEstimate'> }
) & {
  /** Of a file that was made from a template. */
  readonly origin?: DraftOrigin;
};

/** What a file that was made from a template shares with every other one of the same template and period. */
export function originKeyOf({ kind, origin }: Pick<DraftRequest, 'kind' | 'origin'>): string | undefined {
  return origin && originKey(kind, origin);
}

/** The id of its client as Factomos writes it, which takes 007 for 7. */
export function clientIdOf({ params }: Pick<DraftRequest, 'params'>): string {
  return String(params.client_id).replace(/^0+/, '');
}
