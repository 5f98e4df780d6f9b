import { createHash } from 'node:crypto';
import { type DeduplicationHelperFunctions } from 'n8n-workflow';
import { toError } from '../errors/to-error.ts';
import { ownNodeId } from './workflow-nodes.ts';

/** The part of n8n's context that is used. The `this` of an `execute` function has it. */
export interface MarkContext {
  helpers: Pick<
    DeduplicationHelperFunctions,
    'checkProcessedAndRecord' | 'removeProcessed' | 'clearAllProcessedItems' | 'getProcessedDataCount'
  >;
}

const ENTRIES = { mode: 'entries' } as const;
const LATEST = { mode: 'latestIncrementalKey' } as const;

/**
 * Records a mark, and returns whether it is new. n8n stores marks for a workflow, each in a database row of its own.
 *
 * n8n's helper keeps one row per (workflow, node ID) with a list that it reads, extends and writes back without a lock. Two workers that
 * record the same mark could both be told "new", and of many workers that record different marks most would lose theirs. n8n computes the
 * row's name from `node.id` before its first await. So a different node ID for the time of the call gives each mark its own row, and the
 * database's primary key decides which caller was first.
 *
 * This is not documented. If a version of n8n reads the ID later, all marks go to the node's single row. Then nothing is read or deleted by
 * row (see `isIsolated`), and only the helper's own guarantees remain.
 */
export async function recordFirst(ctx: MarkContext, mark: string): Promise<boolean> {
  const record = async () => {
    const seen = await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([mark], 'node', ENTRIES));
    return seen.new.length === 1;
  };
  // A failure usually means that another row was inserted first (a unique constraint), so a second try returns the true answer. If the
  // database is unavailable, it fails again.
  return await record().catch(record);
}

/** Whether a mark was recorded. Call it only after at least one mark was recorded (see `isIsolated`). */
export async function isRecorded(ctx: MarkContext, mark: string): Promise<boolean> {
  if (await isIsolated(ctx)) return (await countAt(ctx, mark)) > 0;
  const first = await recordFirst(ctx, mark);
  if (first) await ctx.helpers.removeProcessed([mark], 'node', ENTRIES);
  return !first;
}

/** Removes a mark, so that `recordFirst` returns true again. Only for the execution that recorded it. */
export async function forget(ctx: MarkContext, mark: string): Promise<void> {
  // Deletes the row: an empty list would later be extended without a lock.
  if (await isIsolated(ctx)) await clearRow(ctx, mark);
  else await ctx.helpers.removeProcessed([mark], 'node', ENTRIES);
}

/** Deletes the row of a mark. Only where rows are isolated. */
export async function clearRow(ctx: MarkContext, mark: string): Promise<void> {
  await atRow(ctx, mark, () => ctx.helpers.clearAllProcessedItems('node', ENTRIES));
}

/**
 * Writes a value to a place of this node that holds one value, and returns whether the value changed. Two concurrent writers to a place
 * that is not empty may both get true.
 */
export async function replace(ctx: MarkContext, place: string, value: string): Promise<boolean> {
  const options = { ...ENTRIES, maxEntries: 1 };
  const row = JSON.stringify(['place', ownNodeId(ctx), place]);
  const write = async () => {
    const seen = await atRow(ctx, row, () => ctx.helpers.checkProcessedAndRecord([value], 'node', options));
    return seen.new.length === 1;
  };
  return await write().catch(write);
}

/**
 * Records a mark with a count of at least 1, which `countAt` returns. Recording the same value again keeps the count; recording another
 * value adds the counts. Only where rows are isolated.
 */
export async function recordCount(
  ctx: MarkContext,
  mark: string,
  count: number,
  value: string | number = '',
): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => `${value}:${index}`);
  await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord(entries, 'node', ENTRIES));
}

/** The number of entries in the row of a mark: 0 without a row. Only where rows are isolated. */
export async function countAt(ctx: MarkContext, mark: string): Promise<number> {
  return await atRow(ctx, mark, () => ctx.helpers.getProcessedDataCount('node', ENTRIES));
}

/** Adds an entry to the row of a mark. Only where rows are isolated. */
export async function addEntry(ctx: MarkContext, mark: string, entry: string): Promise<void> {
  await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([entry], 'node', ENTRIES));
}

/** Records a number that can only be compared later (see `isBelow`). Only where rows are isolated. */
export async function recordComparable(ctx: MarkContext, mark: string, value: number): Promise<void> {
  await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([value], 'node', LATEST));
}

/**
 * Whether the number of a mark is below a limit, or missing. If so, the limit replaces it, because n8n's helper can only compare by
 * writing.
 */
export async function isBelow(ctx: MarkContext, mark: string, limit: number): Promise<boolean> {
  const seen = await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([limit], 'node', LATEST));
  return seen.new.length > 0;
}

/** Whether each mark has a row of its own. Can be called before any mark was recorded. */
export async function checkIsolation(ctx: MarkContext): Promise<boolean> {
  await recordFirst(ctx, 'isolation check');
  return await isIsolated(ctx);
}

const isolation = new WeakMap<MarkContext, Promise<boolean>>();

/**
 * Whether each mark has a row of its own: a row that is never written is empty, unless all names lead to the node's single row. Call it
 * only after a mark was recorded, since that row is empty before.
 */
export async function isIsolated(ctx: MarkContext): Promise<boolean> {
  const known = isolation.get(ctx);
  if (known) return await known;
  const asked = countAt(ctx, 'never recorded').then((count) => count === 0);
  isolation.set(ctx, asked);
  return await asked.catch((error: unknown) => {
    isolation.delete(ctx);
    throw toError(error);
  });
}

/** Calls with the mark's own node ID, and restores the ID before any other code can run. */
function atRow<Result>(ctx: MarkContext, mark: string, call: () => Promise<Result>): Promise<Result> {
  const node: unknown = Reflect.get(ctx, 'node');
  if (!hasId(node)) return call();
  const { id } = node;
  Reflect.set(node, 'id', `factomos:${createHash('sha256').update(mark).digest('base64url')}`);
  try {
    return call();
  } finally {
    Reflect.set(node, 'id', id);
  }
}

function hasId(node: unknown): node is { id: string } {
  return typeof node === 'object' && node !== null && 'id' in node && typeof node.id === 'string';
}
