import { type ActionName } from 'factomos-core';

/** What n8n's form needs for a field besides the catalogue and its labels. */
export interface FieldUi {
  /** Sentences for users of n8n, shown after the label's help. */
  hint?: string;
  placeholder?: string;
  /** The default choice of a required field. */
  firstChoice?: string;
  /** Rejects 0, which is more likely a forgotten field than a payment or total of nothing. */
  notZero?: true;
  /** Rejects an expression without a value, as numbers, IDs and dates always do, since leaving this text out would change the result. */
  rejectEmpty?: true;
  /** A flag whose default in the form is yes, because Factomos already does the opposite without it. */
  startsOn?: true;
  /** A flag that is sent only when it is on. */
  onlyOn?: true;
  /** A required amount for which the form also offers the amount due on the invoice. */
  orDue?: true;
  /** Shown as a resource locator. */
  locator?: LocatorKind;
}

export type LocatorKind = 'client' | 'invoice' | 'emailTemplate' | 'service';

export interface OperationUi {
  /** The name in the Operation drop-down, in Title Case. */
  name: string;
  value: string;
  /** Name in the catalogue. */
  actionName: ActionName;
  /** The entry in n8n's list of actions. AI agents get it as the description of the tool. */
  action: string;
  description: string;
  /** Shown above the fields. */
  notice?: string;
  mode?: OperationMode | undefined;
  /** For a write: where to check when the response was lost. */
  recoveryHint?: string;
  /** For a write that accepts an idempotency key: the label of the key's field. */
  idempotencyLabel?: string;
  /** Wire name of the parameter whose value is the default key. */
  keyParameter?: string;
  /** Returns secrets, so no AI agent may use it. */
  returnsSecret?: true;
}

/**
 * - `update`: changes an existing object. Optional fields are under Update Fields, and one that is left empty clears the stored value.
 * - `mergeUpdate`: an update that reads the object first and sends back its unchanged fields.
 * - `pagedList`: reads several statuses page by page, up to a limit.
 * - `upsert`: creates a client, or updates the one whose ID is given or that an earlier run created with the key.
 * - `seenClients`: lists the clients of the invoices that are read.
 */
export type OperationMode = 'update' | 'mergeUpdate' | 'pagedList' | 'seenClients' | 'upsert';

export function isUpdate({ mode }: Pick<OperationUi, 'mode'>): boolean {
  return mode === 'update' || mode === 'mergeUpdate';
}

export interface ResourceUi {
  name: string;
  value: string;
  operations: OperationUi[];
  /** By wire name. Only parameters that need something special are listed. */
  fields: Record<string, FieldUi>;
}
