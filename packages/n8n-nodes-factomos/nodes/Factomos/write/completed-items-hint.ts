import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { rawParameters } from '../input/item-parameter.ts';

const MAX_IDS = 20;

/**
 * Lists what was written for the items before the failed one. n8n shows nothing but the error, so its text must contain this.
 *
 * @param idField the result field with the ID of the created object, if there is one
 */
export function completedItemsHint(
  ctx: IExecuteFunctions,
  items: readonly IDataObject[],
  idField: string | undefined,
): string | undefined {
  if (items.length === 0) return undefined;
  const one = items.length === 1;
  const ids = items
    .map((item) => (idField === undefined ? undefined : item[idField]))
    .filter((id) => typeof id === 'string');
  const more = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
  const named = ids.length > 0 ? ` (${idField} ${ids.slice(0, MAX_IDS).join(', ')}${more})` : '';
  const key = rawParameters(ctx).idempotencyKey;
  const rerun =
    key === undefined || key === ''
      ? `Running the node again with all items would repeat ${one ? 'it' : `these ${items.length} items`}.`
      : `Running the node again with the same keys skips ${one ? 'it' : 'them'}.`;
  return `${one ? 'The item before this one was' : `The ${items.length} items before this one were`} done${named}. The items after it were not started. ${rerun}`;
}
