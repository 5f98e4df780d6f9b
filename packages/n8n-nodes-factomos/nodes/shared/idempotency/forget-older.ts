import {
  agedMark,
  ageMark,
  forgottenMark,
  type IdempotencyKey,
  type KeyScope,
  limitRows,
} from './key-rows.ts';
import {
  clearRow,
  countAt,
  isBelow,
  isIsolated,
  type MarkContext,
  recordComparable,
  recordFirst,
} from './rows.ts';
import { clearNumber, readNumber, writeNumber } from './stored-number.ts';

/** Records the time of the claim of a key. Only where rows are isolated. */
export async function recordAge(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await recordComparable(ctx, ageMark(once), Date.now());
  await recordFirst(ctx, agedMark(once));
}

/**
 * Removes the age of a key that is about to be released, so that the next claim gets a new one. Must happen before others can claim the
 * key.
 */
export async function clearAge(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await clearRow(ctx, agedMark(once));
}

/**
 * Forgets the keys of an operation that were claimed before an instant (milliseconds since 1970). n8n cannot list rows, so each key is
 * cleared when it is next used.
 *
 * @returns the instant that applies, which never moves back
 */
export async function forgetOlder(ctx: MarkContext, scope: KeyScope, instant: number): Promise<number> {
  const rows = limitRows(scope);
  const limit = Math.max(instant, (await readNumber(ctx, rows)) ?? 0);
  await clearNumber(ctx, rows);
  await writeNumber(ctx, rows, limit);
  return limit;
}

/**
 * Runs `clear` for a key that is older than the limit.
 *
 * @returns whether it ran: among concurrent callers, only for one
 */
export async function forgetIfOld(
  ctx: MarkContext,
  once: IdempotencyKey,
  clear: () => Promise<void>,
): Promise<boolean> {
  if (!(await isIsolated(ctx))) return false;
  const limit = await readNumber(ctx, limitRows(once));
  if (limit === undefined) return false;
  // A key without an age is just being claimed. Comparing would write an age.
  if ((await countAt(ctx, agedMark(once))) === 0) return false;
  if (!(await isBelow(ctx, ageMark(once), limit))) return false;
  if (!(await recordFirst(ctx, forgottenMark(once, limit)))) return false;
  await clear();
  return true;
}
