import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { readsDetails } from '../input/write-options.ts';
import { paramIds } from '../output/items.ts';
import { readCreatedDocument } from '../output/created-document.ts';
import { toError } from '../../shared/errors/to-error.ts';
import { type IdempotencyKey } from '../../shared/idempotency/idempotency-key.ts';
import { findRetryResult } from './retry-results.ts';
import { type EarlierWrite } from './write-once-options.ts';

export interface SkippedOptions {
  ctx: IExecuteFunctions;
  account: Account;
  itemIndex: number;
  key: IdempotencyKey | undefined;
  params: Record<string, unknown>;
  /** The result field with the ID of the created object, if there is one. */
  idField: string | undefined;
  /** Whether a response without that ID is an error. */
  needsId: boolean;
}

/** An item with what the next node needs: the IDs that were given and the ID that was created. */
export async function skippedItem(
  options: SkippedOptions,
  { id, found, isOwn }: EarlierWrite,
): Promise<IDataObject> {
  const { ctx, key, params, idField, needsId } = options;
  const isUnknown = needsId && id === undefined;
  // A credit note has two invoice IDs: only the one that was created is returned.
  const ids = Object.entries(paramIds(params)).filter(([name]) => !needsId || name !== idField);
  const known = key && isOwn !== true ? findRetryResult(ctx, key) : undefined;
  const item: IDataObject = {
    ...Object.fromEntries(ids),
    ...(idField !== undefined && id !== undefined && { [idField]: id }),
    ...(known ?? (await details(options, id))),
    ...(isOwn !== true && { skipped: true }),
    ...(found && { found: true }),
    ...(key && { key: key.key }),
    message: isOwn ? OWN : found ? FOUND : SKIPPED,
  };
  return isUnknown && known === undefined ? { ...item, message: `${SKIPPED} ${ID_UNKNOWN}` } : item;
}

const SKIPPED = 'Skipped: this key was used before.';
const FOUND = 'Skipped: an earlier run did this. Its response was lost, but it was found in Factomos.';
const OWN = 'Done: the response was lost, but it was found in Factomos.';
const ID_UNKNOWN =
  'The ID of what it created is not known. Look it up in Factomos, then use Key: Mark as Done with it.';

/** Reads number, link and totals. The workflow can go on without them, so a failed read is only a warning. */
async function details(
  { ctx, account, itemIndex, idField }: SkippedOptions,
  id: string | undefined,
): Promise<IDataObject> {
  if (id === undefined || !readsDetails(ctx, itemIndex)) return {};
  return await readCreatedDocument(account, idField, id).catch((error: unknown) => ({
    warning: `Number, link and totals could not be read: ${toError(error).message}`,
  }));
}
