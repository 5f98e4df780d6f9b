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

/** Records that a key is claimed now. Only where rows are isolated. */
export async function recordAge(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await recordComparable(ctx, ageMark(once), Date.now());
  await recordFirst(ctx, agedMark(once));
}

/** Takes the age from a key that is given up: the next claim is not as old. To be done before the key can be claimed. */
export async function clearAge(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await clearRow(ctx, agedMark(once));
}

/**
 * Lets the keys of an operation that were claimed before an instant (milliseconds since 1970) count no more. n8n cannot list rows, so they are
 * cleared when they are met next. @returns the instant that counts now: never an earlier one than before
 */
export async function forgetOlder(ctx: MarkContext, scope: KeyScope, instant: number): Promise<number> {
  const rows = limitRows(scope);
  const limit = Math.max(instant, (await readNumber(ctx, rows)) ?? 0);
  await clearNumber(ctx, rows);
  await writeNumber(ctx, rows, limit);
  return limit;
}

/** Runs `clear` for a key that is too old to count. @returns whether it did: of several at once, one does */
export async function forgetIfOld(
  ctx: MarkContext,
  once: IdempotencyKey,
  clear: () => Promise<void>,
): Promise<boolean> {
  if (!(await isIsolated(ctx))) return false;
  const limit = await readNumber(ctx, limitRows(once));
  if (limit === undefined) return false;
  // A key without an age is being claimed just now. To compare one would give it an age.
  if ((await countAt(ctx, agedMark(once))) === 0) return false;
  if (!(await isBelow(ctx, ageMark(once), limit))) return false;
  if (!(await recordFirst(ctx, forgottenMark(once, limit)))) return false;
  await clear();
  return true;
}
