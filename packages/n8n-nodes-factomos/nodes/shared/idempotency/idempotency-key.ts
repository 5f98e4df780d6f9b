import { toError } from '../errors/to-error.ts';
import { clearAge, forgetIfOld, recordAge } from './forget-older.ts';
import { recordEnd, recordUse } from './in-flight.ts';
import {
  ageMark,
  doneMark,
  heldMark,
  type IdempotencyKey,
  idRows,
  type Note,
  noteRows,
  NOTES,
  startedMark,
  usedByMark,
} from './key-rows.ts';
import {
  clearRow,
  countAt,
  forget,
  isIsolated,
  isRecorded,
  type MarkContext,
  recordCount,
  recordFirst,
} from './rows.ts';
import { clearNumber, NO_NUMBER, readNumber, writeNumber } from './stored-number.ts';
import { ownNodeId, siblingNodes } from './workflow-nodes.ts';

export { type IdempotencyKey, type KeyScope } from './key-rows.ts';

/**
 * - `claimed`: the key was unused and now belongs to the caller, who writes and then calls `complete`, `release` or `leaveUnknown`.
 * - `done`: an earlier execution wrote and completed. `id` is the ID of what it created: undefined when it created nothing, or when the ID
 * is not known.
 * - `unknown`: another execution claimed the key and did not complete. It is still running, was interrupted, or its response was lost.
 * Whether it wrote is unknown.
 * - `taken`: another node, which is still in the workflow, used the key. Skipping the item would hide that this node never wrote.
 */
export type Claim = { state: 'claimed' } | UsedKey | { state: 'taken'; byNode: string };

export type UsedKey = { state: 'done'; id: string | undefined } | { state: 'unknown' };

/** Claims a key. Among all executions on all workers that claim it, only one gets `claimed`. */
export async function claim(ctx: MarkContext, once: IdempotencyKey): Promise<Claim> {
  if (!(await recordFirst(ctx, startedMark(once)))) {
    if (!(await forgetOld(ctx, once)) || !(await recordFirst(ctx, startedMark(once))))
      return await usedKey(ctx, once);
  }
  await beginKey(ctx, once).catch(async (error: unknown) => {
    await release(ctx, once).catch(() => undefined);
    throw toError(error);
  });
  return { state: 'claimed' };
}

/** Clears what a slow execution may have written after its key was forgotten, since it must not count for the new claim. */
async function beginKey(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  // First, because other executions wait for this row.
  await recordUse(ctx, once);
  if (!(await isIsolated(ctx))) return;
  await clearNumber(ctx, idRows(once));
  await clearNumber(ctx, noteRows(once, 'created'));
  await recordAge(ctx, once);
}

async function usedKey(ctx: MarkContext, once: IdempotencyKey): Promise<Claim> {
  const id = ownNodeId(ctx);
  if (!(await isRecorded(ctx, usedByMark(id, once)))) {
    const byNode = await otherUser(ctx, once);
    if (byNode !== undefined) return { state: 'taken', byNode };
  }
  return await readState(ctx, once);
}

/** The state of a key, for a node that does not use it. Only where rows are isolated. */
export async function lookUp(
  ctx: MarkContext,
  once: IdempotencyKey,
): Promise<(UsedKey | { state: 'unused' }) & { byNode?: string }> {
  if ((await countAt(ctx, startedMark(once))) === 0 || (await forgetOld(ctx, once)))
    return { state: 'unused' };
  const byNode = await otherUser(ctx, once);
  return { ...(await readState(ctx, once)), ...(byNode !== undefined && { byNode }) };
}

async function forgetOld(ctx: MarkContext, once: IdempotencyKey): Promise<boolean> {
  return await forgetIfOld(ctx, once, async () => {
    await forgetKey(ctx, once);
  });
}

/** The name of another node in the workflow that used the key. */
async function otherUser(ctx: MarkContext, once: IdempotencyKey): Promise<string | undefined> {
  for (const node of siblingNodes(ctx)) {
    if (await isRecorded(ctx, usedByMark(node.id, once))) return node.name;
  }
  return undefined;
}

/** The state of a key that was claimed. */
async function readState(ctx: MarkContext, once: IdempotencyKey): Promise<UsedKey> {
  if (!(await isRecorded(ctx, doneMark(once)))) return { state: 'unknown' };
  const id = (await isIsolated(ctx)) ? await readNumber(ctx, idRows(once)) : undefined;
  return { state: 'done', id: id === undefined ? undefined : String(id) };
}

/**
 * Records that the write of a claimed key was done, and the ID of what it created. When this throws (the database is unavailable), the key
 * stays `unknown`: it is never written twice.
 */
export async function complete(ctx: MarkContext, once: IdempotencyKey, id?: string): Promise<void> {
  const number = numberOf(id);
  if (!(await isIsolated(ctx))) await recordFirst(ctx, doneMark(once));
  else if (number !== undefined) await writeNumber(ctx, idRows(once), number);
  else await recordCount(ctx, doneMark(once), NO_NUMBER);
}

/**
 * Records the invoice that a key created for certain. The note is written before the mark: a run that is stopped between them leaves an
 * invoice that its key recognises.
 */
export async function recordInvoice(ctx: MarkContext, once: IdempotencyKey, id: string): Promise<void> {
  const number = numberOf(id);
  if (number !== undefined && (await readNote(ctx, once, 'created')) !== number)
    await writeNote(ctx, once, 'created', number);
  await recordFirst(ctx, heldMark(once, id));
}

/**
 * Records that a key created an invoice that was found. False when another key did. A run that is stopped before it completes the key
 * leaves the invoice's number as a note, so that the next run recognises it. Where rows are not isolated there is no note, and the result
 * is false then.
 */
export async function holdInvoice(ctx: MarkContext, once: IdempotencyKey, id: string): Promise<boolean> {
  const isFirst = await recordFirst(ctx, heldMark(once, id));
  const number = numberOf(id);
  if (number === undefined) return isFirst;
  if (isFirst) await writeNote(ctx, once, 'created', number);
  return isFirst || (await readNote(ctx, once, 'created')) === number;
}

/** An ID as the number that can be stored. Undefined for an ID in another form. */
function numberOf(id: string | undefined): number | undefined {
  const number = Number(id);
  return Number.isSafeInteger(number) && number >= 0 && String(number) === id ? number : undefined;
}

/** Records that the write of a claimed key ended with an unknown outcome. */
export async function leaveUnknown(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await recordEnd(ctx, once);
}

/** Stores a number with a key. Only where rows are isolated. */
export async function writeNote(ctx: MarkContext, once: IdempotencyKey, note: Note, value: number) {
  if (!(await isIsolated(ctx))) return;
  await clearNumber(ctx, noteRows(once, note));
  await writeNumber(ctx, noteRows(once, note), value);
}

export async function readNote(
  ctx: MarkContext,
  once: IdempotencyKey,
  note: Note,
): Promise<number | undefined> {
  return (await isIsolated(ctx)) ? await readNumber(ctx, noteRows(once, note)) : undefined;
}

/** Notes belong to one write and say nothing about the next. */
async function clearNotes(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  for (const note of NOTES) await clearNumber(ctx, noteRows(once, note));
}

/** Releases a claimed key. Only when certainly nothing was written: never sent, or refused for certain. */
export async function release(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  // The mark that makes the key taken is deleted last: until then no other execution can write its own rows.
  if (await isIsolated(ctx)) {
    await clearAge(ctx, once);
    await clearNotes(ctx, once);
  }
  await forget(ctx, usedByMark(ownNodeId(ctx), once));
  await forget(ctx, startedMark(once));
}

/** Deletes all rows of a key, whichever node used it and however it ended. Only where rows are isolated. */
export async function forgetKey(ctx: MarkContext, once: IdempotencyKey): Promise<void> {
  await clearNumber(ctx, idRows(once));
  await clearNotes(ctx, once);
  await clearAge(ctx, once);
  await clearRow(ctx, ageMark(once));
  for (const id of [ownNodeId(ctx), ...siblingNodes(ctx).map((node) => node.id)]) {
    await clearRow(ctx, usedByMark(id, once));
  }
  await clearRow(ctx, startedMark(once));
}

/** Marks a key as done, for an outcome that is known from elsewhere. Only where rows are isolated. */
export async function markDone(
  ctx: MarkContext,
  once: IdempotencyKey,
  id: string | undefined,
): Promise<void> {
  await recordFirst(ctx, startedMark(once));
  await clearNumber(ctx, idRows(once));
  await recordAge(ctx, once);
  await complete(ctx, once, id);
}
