import { isFactomosError } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { doneInThisExecution, rememberDone } from './retry-results.ts';
import { claim, complete, type OnceKey, release } from '../../shared/idempotency/idempotency-key.ts';
import { isOutcomeUnknown, markUnknown } from '../../shared/errors/outcome-unknown.ts';

/** A write that was certainly not done, and whose key stays taken all the same. */
export class KeyNotFreed extends Error {
  override readonly cause: unknown;

  constructor(key: string, cause: unknown) {
    super(
      `The key "${key}" could not be freed, since n8n's database did not answer: run this again with another key, such as "${key}-2".`,
    );
    this.cause = cause;
  }
}

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
  // Only the client's errors can say that nothing was done. Any other came when it may have been.
  const send = async () =>
    await write().catch((error: unknown) => {
      if (isFactomosError(error)) throw error;
      throw markUnknown(
        new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), {
          itemIndex,
          description: `It is unknown whether this was done. ${whenUnknown}`,
        }),
      );
    });
  if (once.key === '') {
    if (ctx.getNode().retryOnFail === true) {
      throw new NodeOperationError(ctx.getNode(), 'Retry On Fail would do again what this node already did', {
        itemIndex,
        description: `n8n runs all items of a node again when one fails. ${fieldName === undefined ? 'Turn' : `Fill in "${fieldName}", or turn`} Retry On Fail off in the settings of the node. Nothing was done.`,
      });
    }
    return await send();
  }
  const claimed = await claim(ctx, once).catch((error: unknown) => {
    throw markUnknown(
      new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), {
        itemIndex,
        message: `n8n could not look up whether the key "${once.key}" was used`,
        description:
          'Nothing was done now, but an earlier run may have done it. With the same key it can be run again.',
      }),
    );
  });
  if (claimed.state === 'taken') {
    const { name } = ctx.getNode();
    throw new NodeOperationError(
      ctx.getNode(),
      `The key "${once.key}" was used by the node "${claimed.byNode}", and "${name}" brings it again`,
      {
        itemIndex,
        description: `A key counts once in this workflow for one operation of one credential. If "${name}" is meant to do this too, use another key, such as "${once.key}-balance". Nothing was done.`,
      },
    );
  }
  if (claimed.state === 'done') {
    return {
      ...doneInThisExecution(ctx, once),
      skipped: true,
      key: once.key,
      message: 'Nothing was done: this key was used before.',
    };
  }
  if (claimed.state === 'unknown') {
    throw markUnknown(
      new NodeOperationError(ctx.getNode(), `It is unknown whether this was done for the key "${once.key}"`, {
        itemIndex,
        description: `An earlier run used the key and did not come to its end, or is still at it. ${whenUnknown} If it was not done, run this again with another key, such as "${once.key}-2".`,
      }),
    );
  }
  const result = await send().catch(async (error: unknown) => {
    throw isOutcomeUnknown(error) ? error : await released(ctx, once, error);
  });
  rememberDone(ctx, once, result);
  // What was done stays done, and its result is worth more than the mark: without it the key stays "unknown", which is never written twice.
  const marked = await complete(ctx, once).then(
    () => true,
    () => false,
  );
  return marked
    ? result
    : { ...result, warning: 'This was done, but n8n could not store that its key is used.' };
}

/** Why nothing was done, once its key is free for whoever tries again. */
async function released(ctx: IExecuteFunctions, once: OnceKey, error: unknown): Promise<unknown> {
  return await release(ctx, once).then(
    () => error,
    () => new KeyNotFreed(once.key, error),
  );
}
