import type { ActionParams } from 'factomos-core';

export type DraftKind = 'invoice' | 'estimate';

/** The parameters of the action that creates the document. */
export type DraftRequest =
  | { readonly kind: 'invoice'; readonly params: ActionParams<'createInvoice'> }
  | { readonly kind: 'estimate'; readonly params: ActionParams<'createEstimate'> };
