import { isFactomosError } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { doneInThisExecution, rememberDone } from './done-in-execution.ts';
import { asError } from './as-error.ts';
import { claim, complete, type OnceKey, release } from '../../shared/once/index.ts';

interface OnceWrite {
  ctx: IExecuteFunctions;
  itemIndex: number;
  once: OnceKey;
  /** The key's field in the form, where there is one. */
  fieldName: string | undefined;
  /** What to look at when it is unknown whether it was done. */
  whenUnknown: string;
}

/**
 * Writes: once per key, or, without one, once per run. n8n's Retry On Fail runs all items of a node again, those that were written too, so it
 * is only let through with a key.
 */
export async function writeOnce(
  { ctx, itemIndex, once, fieldName, whenUnknown }: OnceWrite,
  write: () => Promise<IDataObject>,
): Promise<IDataObject> {
  if (once.key === '') {
    if (ctx.getNode().retryOnFail === true) {
      throw new NodeOperationError(ctx.getNode(), 'Retry On Fail would do again what this node already did', {
        itemIndex,
        description: `n8n runs all items of a node again when one fails. ${fieldName === undefined ? 'Turn' : `Fill in "${fieldName}", or turn`} Retry On Fail off in the settings of the node. Nothing was done.`,
      });
    }
    return await write();
  }
  const state = await claim(ctx, once);
  if (state === 'done') {
    return {
      ...doneInThisExecution(ctx, once),
      skipped: true,
      key: once.key,
      message: 'Nothing was done: this node has used the key before.',
    };
  }
  if (state === 'unknown') {
    throw new NodeOperationError(
      ctx.getNode(),
      `It is unknown whether this was done for the key "${once.key}"`,
      {
        itemIndex,
        description: `An earlier run used the key and did not come to its end, or is still at it. ${whenUnknown} If it was not done, run this again with another key, such as "${once.key}-2".`,
      },
    );
  }
  const outcome = await write().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome) {
    if (provesNotDone(outcome.error)) await release(ctx, once);
    throw asError(outcome.error);
  }
  rememberDone(ctx, once, outcome.result);
  // What was done stays done, and its result is worth more than the mark: without it the key stays "unknown", which is never written twice.
  const marked = await complete(ctx, once).then(
    () => true,
    () => false,
  );
  return marked
    ? outcome.result
    : { ...outcome.result, warning: 'This was done, but n8n could not store that its key is used.' };
}

/** Refused for certain, or never sent. Whatever is not known to be that may have been done. */
function provesNotDone(error: unknown): boolean {
  return isFactomosError(error) && error.code !== 'outcome-unknown';
}
