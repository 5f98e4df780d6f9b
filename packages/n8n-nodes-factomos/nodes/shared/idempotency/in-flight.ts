import { type IdempotencyKey, usedByMark } from './key-rows.ts';
import { addEntry, countAt, isIsolated, type MarkContext, recordCount, recordFirst } from './rows.ts';
import { ownNodeId } from './workflow-nodes.ts';

/** The time that is stored with a key counts half minutes and starts again at 0 every 16 minutes. */
const TICK_MS = 30_000;
const TICKS = 32;
/** A write takes less than this: two requests of at most 35 seconds each. */
const MAX_WRITE_TICKS = 3;

/**
 * Records that this node uses the key, and since when. The number of entries in the row is odd and contains the time. It becomes even when
 * the write ended with an unknown outcome.
 */
export async function recordUse(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  const mark = usedByMark(ownNodeId(ctx), once);
  if (await isIsolated(ctx)) await recordCount(ctx, mark, 2 * tickNow() + 1);
  else await recordFirst(ctx, mark);
}

/** Records that the write ended with an unknown outcome. */
export async function recordEnd(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  if (await isIsolated(ctx)) await addEntry(ctx, usedByMark(ownNodeId(ctx), once), 'ended');
}

/**
 * How far another execution of this node is with a key that it claimed. `not-begun`: it has just claimed the key, or was interrupted right
 * after. `writing`: it may be writing, or was interrupted less than two minutes ago.
 */
export async function progressOf(
  ctx: MarkContext,
  once: IdempotencyKey,
): Promise<'not-begun' | 'writing' | 'ended'> {
  if (!(await isIsolated(ctx))) return 'ended';
  const count = await countAt(ctx, usedByMark(ownNodeId(ctx), once));
  if (count === 0) return 'not-begun';
  if (count % 2 === 0) return 'ended';
  const ticks = (tickNow() - (count - 1) / 2 + TICKS) % TICKS;
  // The clocks of two machines may differ: one tick in the future counts as now.
  return ticks <= MAX_WRITE_TICKS || ticks === TICKS - 1 ? 'writing' : 'ended';
}

const tickNow = () => Math.floor(Date.now() / TICK_MS) % TICKS;
