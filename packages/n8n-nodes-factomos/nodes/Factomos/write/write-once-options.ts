import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Look } from '../look/look.ts';
import { type IdempotencyKey } from '../../shared/idempotency/idempotency-key.ts';

/** A write that was done earlier. */
export interface EarlierWrite {
  /** The ID of the created object. */
  id?: string | undefined;
  /** The response was lost, and the write was found in Factomos. */
  found?: true;
  /** This run sent the write. */
  isOwn?: true;
}

export interface WriteOnceOptions {
  ctx: IExecuteFunctions;
  itemIndex: number;
  key: IdempotencyKey | undefined;
  /** The label of the key's field, if the operation has one. */
  keyLabel: string | undefined;
  /** Where to check when the outcome is unknown. */
  recoveryHint: string;
  /** The result field with the ID of the created object, if there is one. */
  idField: string | undefined;
  /** Reads what the write needs, after the key is claimed and before anything is sent. */
  prepare?: (() => Promise<void>) | undefined;
  /** Makes the item of an earlier write. */
  skippedItem: (earlier: EarlierWrite) => Promise<IDataObject>;
  /** Looks in Factomos for a write with an unknown outcome. */
  look: Look | undefined;
}

export type KeyedOptions = WriteOnceOptions & { key: IdempotencyKey };
