import { type ActionName } from 'factomos-core';

/** What n8n needs of a field besides the catalogue and its labels. */
export interface FieldUi {
  /** What only users of n8n need to know, in sentences that follow the label's. */
  hint?: string;
  placeholder?: string;
  /** The default choice of a required field. */
  firstChoice?: string;
  /** Rejects 0, which is more likely a forgotten field than a payment or total of nothing. */
  notZero?: true;
  /** Rejects an expression without a value, as for numbers, IDs and dates: leaving this text out would change what is done. */
  rejectEmpty?: true;
  /** A flag that somebody adds to say yes: no would be the opposite of what Factomos does without it. */
  startsOn?: true;
  /** A flag that only does something when it is on: off sends nothing. */
  onlyOn?: true;
  /** A required amount that may be what is due on the invoice instead. */
  orDue?: true;
  /** Shown as a resource locator. */
  locator?: LocatorKind;
}

export type LocatorKind = 'client' | 'invoice' | 'emailTemplate' | 'service';

export interface OperationUi {
  /** As in the Operation drop-down: Title Case. */
  name: string;
  value: string;
  /** Name in the catalogue. */
  actionName: ActionName;
  /** The sentence in n8n's list of actions. AI agents get it as the description of the tool. */
  action: string;
  description: string;
  /** Shown above the fields. */
  notice?: string;
  mode?: OperationMode | undefined;
  /** For a write: where to look when the answer was lost. */
  recoveryHint?: string;
  /** For a write that accepts an idempotency key: the name of the key's field. */
  idempotencyLabel?: string;
  /** Wire name of the parameter whose value is the default key. */
  keyParameter?: string;
  /** Returns secrets, so no AI agent may use it. */
  returnsSecret?: true;
}

/**
 * - `update`: changes what exists. Optional fields are under Update Fields, and one that is left empty clears the stored value.
 * - `mergeUpdate`: an update that reads first and sends back what was not changed.
 * - `pagedList`: reads several statuses page by page, up to a limit.
 * - `upsert`: creates a client, or updates the one that is given or that an earlier run made with the key.
 * - `seenClients`: the clients of the invoices that are listed.
 */
export type OperationMode = 'update' | 'mergeUpdate' | 'pagedList' | 'seenClients' | 'upsert';

export function isUpdate({ mode }: Pick<OperationUi, 'mode'>): boolean {
  return mode === 'update' || mode === 'mergeUpdate';
}

export interface ResourceUi {
  name: string;
  value: string;
  operations: OperationUi[];
  /** By the name on the wire; a parameter that needs nothing special is left out. */
  fields: Record<string, FieldUi>;
}
