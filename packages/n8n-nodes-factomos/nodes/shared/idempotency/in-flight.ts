import { type IdempotencyKey, usedByMark } from './key-rows.ts';
import { addEntry, countAt, isIsolated, type MarkContext, recordCount, recordFirst } from './rows.ts';
import { ownNodeId } from './workflow-nodes.ts';

/** The clock that is kept with a key: it starts again every 16 minutes. */
const TICK_MS = 30_000;
const TICKS = 32;
/** A write takes less: two requests of 35 seconds each. */
const MAX_WRITE_TICKS = 3;

/**
 * Records that this node uses the key, and roughly when: the row's entries are an odd number that says the time, and an even one as soon as the
 * write has ended without a known outcome.
 */
export async function recordUse(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  const mark = usedByMark(ownNodeId(ctx), once);
  if (await isIsolated(ctx)) await recordCount(ctx, mark, 2 * tickNow() + 1);
  else await recordFirst(ctx, mark);
}

/** Records that nobody works on the key any more, although it is not done. */
export async function recordEnd(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  if (await isIsolated(ctx)) await addEntry(ctx, usedByMark(ownNodeId(ctx), once), 'ended');
}

/**
 * Whether another execution of this node writes for a key that was claimed: `not-begun` for a moment after the claim, or where the execution was
 * cut off in it; `writing` perhaps: it may have been cut off, too.
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
  // The clocks of two machines may differ.
  return ticks <= MAX_WRITE_TICKS || ticks === TICKS - 1 ? 'writing' : 'ended';
}

const tickNow = () => Math.floor(Date.now() / TICK_MS) % TICKS;
