import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { writtenParameters } from '../input/item-parameter.ts';

/** IDs that one message can carry. */
const NAMED = 20;

/**
 * What the items before one that stopped the workflow did. n8n shows the error alone, so this is the only place that says it. `idField` names
 * what a write makes, where it makes something.
 */
export function doneBefore(
  ctx: IExecuteFunctions,
  items: readonly IDataObject[],
  idField: string | undefined,
): string | undefined {
  if (items.length === 0) return undefined;
  const one = items.length === 1;
  const ids = items
    .map((item) => (idField === undefined ? undefined : item[idField]))
    .filter((id) => typeof id === 'string');
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  const named = ids.length > 0 ? ` (${idField} ${ids.slice(0, NAMED).join(', ')}${more})` : '';
  const key = writtenParameters(ctx).onceKey;
  const again =
    key === undefined || key === ''
      ? `Running the node again with all of them would do ${one ? 'it' : `the ${items.length}`} again.`
      : `Running the node again with the same keys skips ${one ? 'it' : 'them'}.`;
  return `${one ? 'The item before this one was' : `The ${items.length} items before this one were`} done${named}, and the items after it were not begun. ${again}`;
}
