import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Look } from '../look/look.ts';
import { type IdempotencyKey } from '../../shared/idempotency/idempotency-key.ts';

/** What is known of a write that was done before. */
export interface EarlierWrite {
  /** What it made. */
  id?: string | undefined;
  /** It was found in Factomos, after its answer was lost. */
  found?: true;
  /** This run did it. */
  isOwn?: true;
}

export interface WriteOnceOptions {
  ctx: IExecuteFunctions;
  itemIndex: number;
  key: IdempotencyKey | undefined;
  /** Name of the key's field, if the operation has one. */
  keyLabel: string | undefined;
  /** Where to look when the outcome is unknown. */
  recoveryHint: string;
  /** The result field with the id of what is made, if something is made. */
  idField: string | undefined;
  /** Reads what the write needs, after the key is claimed. Nothing is written before it. */
  prepare?: (() => Promise<void>) | undefined;
  /** The item of what was done before. */
  skippedItem: (earlier: EarlierWrite) => Promise<IDataObject>;
  /** Looks in Factomos whether a write of unknown outcome was done. */
  look: Look | undefined;
}

export type KeyedOptions = WriteOnceOptions & { key: IdempotencyKey };
