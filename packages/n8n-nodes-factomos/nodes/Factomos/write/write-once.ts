import { isFactomosError } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isOutcomeUnknown, markOutcomeUnknown } from '../../shared/errors/outcome-unknown.ts';
import {
  type Claim,
  claim,
  complete,
  type IdempotencyKey,
  release,
} from '../../shared/idempotency/idempotency-key.ts';
import { KeyReleaseError } from './key-release-error.ts';
import { findRetryResult, recordRetryResult } from './retry-results.ts';

interface WriteOnceOptions {
  ctx: IExecuteFunctions;
  itemIndex: number;
  key: IdempotencyKey | undefined;
  /** Name of the key's field, if the operation has one. */
  keyLabel: string | undefined;
  /** Where to look when the outcome is unknown. */
  recoveryHint: string;
}

/**
 * Writes once per key or, without a key, once per run. n8n's Retry On Fail runs all items of a node again, including those that were written,
 * so it is rejected without a key.
 */
export async function writeOnce(
  options: WriteOnceOptions,
  write: () => Promise<IDataObject>,
): Promise<IDataObject> {
  const { ctx, key } = options;
  if (!key) {
    if (ctx.getNode().retryOnFail === true) throw toRetryOnFailError(options);
    return await send(options, write);
  }
  const claimed = await claim(ctx, key).catch((error: unknown) => {
    throw toClaimError(options, key, error);
  });
  if (claimed.state === 'done') {
    return {
      ...findRetryResult(ctx, key),
      skipped: true,
      key: key.key,
      message: 'Skipped: this key was used before.',
    };
  }
  if (claimed.state !== 'claimed') throw toClaimedElsewhereError(options, key, claimed);
  const result = await send(options, write).catch(async (error: unknown) => {
    throw isOutcomeUnknown(error) ? error : await releaseKey(ctx, key, error);
  });
  recordRetryResult(ctx, key, result);
  // The result counts more than the mark. Without the mark the key stays unknown and is never written twice.
  const isRecorded = await complete(ctx, key).then(
    () => true,
    () => false,
  );
  return isRecorded
    ? result
    : { ...result, warning: 'This was done, but n8n could not record that the key is used.' };
}

/** Only the client's errors can prove that nothing was done. Any other error may come after the write. */
async function send(
  { ctx, itemIndex, recoveryHint }: WriteOnceOptions,
  write: () => Promise<IDataObject>,
): Promise<IDataObject> {
  return await write().catch((error: unknown) => {
    if (isFactomosError(error)) throw error;
    throw markOutcomeUnknown(
      new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), {
        itemIndex,
        description: `It is unknown whether this was done. ${recoveryHint}`,
      }),
    );
  });
}

function toRetryOnFailError({ ctx, itemIndex, keyLabel }: WriteOnceOptions): NodeOperationError {
  const advice = keyLabel === undefined ? 'Turn' : `Fill in "${keyLabel}", or turn`;
  return new NodeOperationError(ctx.getNode(), 'Retry On Fail would repeat writes that were already done', {
    itemIndex,
    description: `n8n runs all items of a node again when one fails. ${advice} off Retry On Fail in the settings of the node. Nothing was sent.`,
  });
}

function toClaimError(
  { ctx, itemIndex }: WriteOnceOptions,
  { key }: IdempotencyKey,
  error: unknown,
): NodeOperationError {
  return markOutcomeUnknown(
    new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), {
      itemIndex,
      message: `n8n could not look up whether the key "${key}" was used`,
      description:
        'Nothing was sent now, but an earlier run may have done this. It is safe to retry with the same key.',
    }),
  );
}

function toClaimedElsewhereError(
  { ctx, itemIndex, recoveryHint }: WriteOnceOptions,
  { key }: IdempotencyKey,
  claimed: Claim,
): NodeOperationError {
  if (claimed.state === 'taken') {
    const { name } = ctx.getNode();
    return new NodeOperationError(
      ctx.getNode(),
      `The key "${key}" in "${name}" was already used by the node "${claimed.byNode}"`,
      {
        itemIndex,
        description: `Nodes with the same operation and credential share their keys. If "${name}" must write too, use another key, such as "${key}-balance". Nothing was sent.`,
      },
    );
  }
  return markOutcomeUnknown(
    new NodeOperationError(ctx.getNode(), `It is unknown whether this was done for the key "${key}"`, {
      itemIndex,
      description: `An earlier run used the key and did not finish, or is still running. ${recoveryHint} If it was not done, use another key, such as "${key}-2".`,
    }),
  );
}

/** @returns the error to throw, after the key was released */
async function releaseKey(ctx: IExecuteFunctions, key: IdempotencyKey, error: unknown): Promise<unknown> {
  return await release(ctx, key).then(
    () => error,
    () => new KeyReleaseError(key.key, error),
  );
}
