import { forget, isRecorded, recordFirst, type MarkContext } from './rows.ts';

/** What a write is done once for. It counts for one node of one workflow, in test and production executions alike. */
export interface OnceKey {
  /** What is done, such as `invoice:create`: the same key under another operation is another key. */
  operation: string;
  /** The user's own key, such as an order id. */
  key: string;
}

/**
 * - `claimed`: nobody used the key; it is the caller's now, who writes and then calls `complete`, or `release`.
 * - `done`: an earlier execution wrote and completed.
 * - `unknown`: another execution claimed the key and did not complete: it is at it right now, or was cut off, or its
 *   answer got lost. Whether it wrote cannot be known from here.
 */
export type Claim = 'claimed' | 'done' | 'unknown';

/** Claims a key. Of all executions on all workers that claim it, one hears `claimed`. */
export async function claim(ctx: MarkContext, once: OnceKey): Promise<Claim> {
  if (await recordFirst(ctx, mark('started', once))) return 'claimed';
  return (await isRecorded(ctx, mark('done', once))) ? 'done' : 'unknown';
}

/**
 * Says that the write of a claimed key has been done. Where this throws (the database is away), the write stays done and
 * the key stays `unknown`: it is never written twice.
 */
export async function complete(ctx: MarkContext, once: OnceKey): Promise<void> {
  await recordFirst(ctx, mark('done', once));
}

/** Gives a claimed key back. Only where certainly nothing was written: never sent, or refused for certain. */
export async function release(ctx: MarkContext, once: OnceKey): Promise<void> {
  await forget(ctx, mark('started', once));
}

const mark = (state: 'started' | 'done', { operation, key }: OnceKey) =>
  JSON.stringify([state, operation, key]);
