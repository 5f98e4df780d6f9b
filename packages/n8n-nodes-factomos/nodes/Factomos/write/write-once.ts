import { isFactomosError } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isOutcomeUnknown, markOutcomeUnknown } from '../../shared/errors/outcome-unknown.ts';
import {
  complete,
  type IdempotencyKey,
  leaveUnknown,
  recordInvoice,
  release,
} from '../../shared/idempotency/idempotency-key.ts';
import { claimOrWait } from '../../shared/idempotency/wait-for-winner.ts';
import { lookFor, prepareLook } from '../look/look.ts';
import { ErrorWithNote } from './error-with-note.ts';
import {
  noteOnTakenKey,
  noteOnUnknown,
  toClaimError,
  toRetryOnFailError,
  toTakenError,
  toUnknownKeyError,
} from './key-errors.ts';
import { recordRetryResult } from './retry-results.ts';
import { type KeyedOptions, type WriteOnceOptions } from './write-once-options.ts';

/**
 * Writes once per key or, without a key, once per run. n8n's Retry On Fail runs all items of a node again, including those that were written,
 * so it is rejected without a key.
 */
export async function writeOnce(
  options: WriteOnceOptions,
  write: () => Promise<IDataObject>,
): Promise<IDataObject> {
  const { ctx, key } = options;
  if (key) return await writeForKey({ ...options, key }, write);
  if (ctx.getNode().retryOnFail === true) throw toRetryOnFailError(options);
  await options.prepare?.();
  return await send(options, write);
}

async function writeForKey(options: KeyedOptions, write: () => Promise<IDataObject>): Promise<IDataObject> {
  const { ctx, key, skippedItem } = options;
  const signal = ctx.getExecutionCancelSignal();
  const claimed = await claimOrWait(ctx, key, signal).catch((error: unknown) => {
    throw toClaimError(options, error);
  });
  switch (claimed.state) {
    case 'claimed':
      return await writeClaimed(options, write);
    case 'done':
      return await skippedItem({ id: claimed.id });
    case 'taken':
      throw toTakenError(options, claimed.byNode);
    case 'unknown': {
      const finding = await lookFor(options);
      if (!finding.found) throw toUnknownKeyError(options, finding.why);
      const note = await recordDone(options, finding.id);
      return { ...(await skippedItem({ id: finding.id, found: true })), ...note };
    }
  }
}

async function writeClaimed(options: KeyedOptions, write: () => Promise<IDataObject>): Promise<IDataObject> {
  const { ctx, key, skippedItem } = options;
  const attempt = async () => {
    await options.prepare?.();
    await prepareLook(options);
    return await send(options, write);
  };
  const outcome = await attempt().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if ('result' in outcome) return await completed(options, outcome.result);
  const { error } = outcome;
  if (!isOutcomeUnknown(error)) throw await releaseKey(ctx, key, error);
  const finding = await lookFor(options);
  if (!finding.found) {
    // Other executions need not wait for this one. If this cannot be recorded, they wait for half a minute.
    await leaveUnknown(ctx, key).catch(() => undefined);
    throw new ErrorWithNote(noteOnUnknown(error, finding.why), error);
  }
  return await completed(options, await skippedItem({ id: finding.id, found: true, isOwn: true }));
}

async function completed(options: KeyedOptions, result: IDataObject): Promise<IDataObject> {
  const { ctx, key, idField } = options;
  recordRetryResult(ctx, key, result);
  const id: unknown = idField === undefined ? undefined : result[idField];
  return { ...result, ...(await recordDone(options, typeof id === 'string' ? id : undefined)) };
}

/**
 * Records that a key is used. A failure here does not fail the item: the key then stays unknown and is never written twice.
 *
 * @returns a warning for the item, if recording failed
 */
async function recordDone(
  { ctx, key, idField }: KeyedOptions,
  id: string | undefined,
): Promise<{ warning?: string }> {
  try {
    if (id !== undefined && idField === 'invoice_id') await recordInvoice(ctx, key, id);
    await complete(ctx, key, id);
    return {};
  } catch {
    return { warning: 'This was done, but n8n could not record that the key is used.' };
  }
}

/** Only errors of the client can prove that nothing was done. Any other error may come after the write. */
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

/** @returns the error to throw, after the key was released */
async function releaseKey(ctx: IExecuteFunctions, key: IdempotencyKey, error: unknown): Promise<unknown> {
  return await release(ctx, key).then(
    () => error,
    () => new ErrorWithNote(noteOnTakenKey(key.key), error),
  );
}
