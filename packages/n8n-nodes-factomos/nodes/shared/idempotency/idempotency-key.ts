import { forget, isRecorded, type MarkContext, recordFirst } from './rows.ts';
import { ownNodeId, siblingNodes } from './workflow-nodes.ts';

/**
 * What a write is done once for. It counts within one workflow, in test and production executions alike, whichever of its nodes brings it:
 * a node that was cut and pasted has a new id, and must not bill again.
 */
export interface IdempotencyKey {
  /** Empty where the node has no stored credential. */
  credentialId: string;
  /** Normalised: a key used on a sandbox must never count for the real account. */
  baseUrl: string;
  /** Such as `invoice:create`: the same key under another operation is another key. */
  operation: string;
  /** The user's own key, such as an order id. */
  key: string;
}

/**
 * - `claimed`: the key was unused and belongs to the caller now, who writes and then calls `complete`, or `release`.
 * - `done`: an earlier execution wrote and completed.
 * - `unknown`: another execution claimed the key and did not complete: it is still running, or was cut off, or its
 *   answer got lost. Whether it wrote cannot be known from here.
 * - `taken`: another node, which is still in the workflow, used the key. To skip here would hide that this node never wrote.
 */
export type Claim = { state: 'claimed' | 'done' | 'unknown' } | { state: 'taken'; byNode: string };

/** Claims a key. Of all executions on all workers that claim it, one gets `claimed`. */
export async function claim(ctx: MarkContext, once: IdempotencyKey): Promise<Claim> {
  const id = ownNodeId(ctx);
  if (await recordFirst(ctx, mark('started', once))) {
    await recordFirst(ctx, usedBy(id, once)).catch(async (error: unknown) => {
      await release(ctx, once).catch(() => undefined);
      throw error;
    });
    return { state: 'claimed' };
  }
  if (!(await isRecorded(ctx, usedBy(id, once)))) {
    for (const node of siblingNodes(ctx)) {
      if (await isRecorded(ctx, usedBy(node.id, once))) return { state: 'taken', byNode: node.name };
    }
  }
  return { state: (await isRecorded(ctx, mark('done', once))) ? 'done' : 'unknown' };
}

/**
 * Says that the write of a claimed key has been done. Where this throws (the database is away), the write stays done and
 * the key stays `unknown`: it is never written twice.
 */
export async function complete(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await recordFirst(ctx, mark('done', once));
}

/** Gives a claimed key back. Only where certainly nothing was written: never sent, or refused for certain. */
export async function release(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  // The mark that others compete for goes last: until then nobody else can have written theirs.
  await forget(ctx, usedBy(ownNodeId(ctx), once));
  await forget(ctx, mark('started', once));
}

const mark = (state: 'started' | 'done', once: IdempotencyKey) => JSON.stringify([state, ...scope(once)]);

/** A row for each node: n8n's helper can tell whether a row is there, and not what is in it. */
const usedBy = (nodeId: string, once: IdempotencyKey) => JSON.stringify(['used by', nodeId, ...scope(once)]);

const scope = ({ credentialId, baseUrl, operation, key }: IdempotencyKey) => [
  credentialId,
  baseUrl,
  operation,
  key,
];
