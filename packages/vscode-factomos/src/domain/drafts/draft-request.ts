import type { ActionParams } from 'factomos-core';
import { originKey, type DraftOrigin } from './repeat.ts';

export type DraftKind = 'invoice' | 'estimate';

/** The parameters of the action that creates the document. */
export type DraftRequest = (
  | { readonly kind: 'invoice'; readonly params: ActionParams<'createInvoice'> }
  | { readonly kind: 'estimate'; readonly params: ActionParams<'createEstimate'> }
) & {
  /** Set for a file that was created from a template. */
  readonly origin?: DraftOrigin;
};

/** The key that all files from the same template and period share. */
export function originKeyOf({ kind, origin }: Pick<DraftRequest, 'kind' | 'origin'>): string | undefined {
  return origin && originKey(kind, origin);
}

/** The ID of its client in Factomos's form, which has no leading zeros. */
export function clientIdOf({ params }: Pick<DraftRequest, 'params'>): string {
  return String(params.client_id).replace(/^0+/, '');
}
