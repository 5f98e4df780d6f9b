import { ageMark, forgottenMark, type IdempotencyKey, type KeyScope, limitRows } from './key-rows.ts';
import { isBelow, isIsolated, type MarkContext, recordFirst } from './rows.ts';
import { clearNumber, readNumber, writeNumber } from './stored-number.ts';

/** An age that every key has: it tells a key with an age from one without. */
const ANY_AGE = 1;

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
  // A key without an age is being claimed just now.
  if (await isBelow(ctx, ageMark(once), ANY_AGE)) return false;
  if (!(await isBelow(ctx, ageMark(once), limit))) return false;
  if (!(await recordFirst(ctx, forgottenMark(once, limit)))) return false;
  await clear();
  return true;
}
