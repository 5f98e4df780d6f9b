import { createHash } from 'node:crypto';
import { type DeduplicationHelperFunctions } from 'n8n-workflow';
import { toError } from '../errors/to-error.ts';
import { ownNodeId } from './workflow-nodes.ts';

/** What of n8n's context is used: an `execute` function's `this` has it. */
export interface MarkContext {
  helpers: Pick<
    DeduplicationHelperFunctions,
    'checkProcessedAndRecord' | 'removeProcessed' | 'clearAllProcessedItems' | 'getProcessedDataCount'
  >;
}

const ENTRIES = { mode: 'entries' } as const;
const LATEST = { mode: 'latestIncrementalKey' } as const;

/**
 * Marks that n8n remembers for a workflow, each in a database row of its own.
 *
 * n8n's helper keeps one row per (workflow, node id) with a list that it reads, extends and writes back without a lock:
 * of two workers that record the same mark both can hear "new", and of many that record different ones most are lost.
 * n8n computes the row's name from `node.id` before it first waits, so a node id of the mark's own for the time of the
 * call gives each mark its own row, and the database's primary key decides who was first.
 *
 * That behaviour is not documented. Where n8n should stop reading the id like this, every mark lands in the node's one
 * row again: nothing is then read or deleted by row (see `isIsolated`), and what remains is what the helper promises.
 */
export async function recordFirst(ctx: MarkContext, mark: string): Promise<boolean> {
  const record = async () => {
    const seen = await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([mark], 'node', ENTRIES));
    return seen.new.length === 1;
  };
  // A failure means that somebody else's row came first (a unique constraint): it is there now, so asking again gives the
  // true answer, and where the database is the problem it fails again.
  return await record().catch(record);
}

/** Whether a mark was recorded. Only to be asked once at least one mark is (see `isIsolated`). */
export async function isRecorded(ctx: MarkContext, mark: string): Promise<boolean> {
  if (await isIsolated(ctx)) return (await countAt(ctx, mark)) > 0;
  const first = await recordFirst(ctx, mark);
  if (first) await ctx.helpers.removeProcessed([mark], 'node', ENTRIES);
  return !first;
}

/** Forgets a mark, so that `recordFirst` says true once more. Only for who recorded it. */
export async function forget(ctx: MarkContext, mark: string): Promise<void> {
  // The row has to go: an emptied list would be extended again without a lock.
  if (await isIsolated(ctx)) await clearRow(ctx, mark);
  else await ctx.helpers.removeProcessed([mark], 'node', ENTRIES);
}

/** Deletes the row of a mark. Only where rows are isolated. */
export async function clearRow(ctx: MarkContext, mark: string): Promise<void> {
  await atRow(ctx, mark, () => ctx.helpers.clearAllProcessedItems('node', ENTRIES));
}

/**
 * Writes a value into a place of this node that holds one, and says whether it held another or none. Two that write at the same time
 * into a place that is not empty may both hear true.
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
 * Records a mark with a count from 1 on, which `countAt` gives back. Recorded again for the same value it keeps its count; for another value the
 * counts add up. Only where rows are isolated.
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

/** How many entries the row of a mark has: 0 without one. Only where rows are isolated. */
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

/** Whether the number of a mark is below a limit, or missing. If so, the limit is recorded in its place: n8n's helper compares by writing. */
export async function isBelow(ctx: MarkContext, mark: string, limit: number): Promise<boolean> {
  const seen = await atRow(ctx, mark, () => ctx.helpers.checkProcessedAndRecord([limit], 'node', LATEST));
  return seen.new.length > 0;
}

/** Whether each mark has a row of its own, for who has recorded none yet. */
export async function recordsRowsApart(ctx: MarkContext): Promise<boolean> {
  await recordFirst(ctx, 'rows are apart');
  return await isIsolated(ctx);
}

const isolation = new WeakMap<MarkContext, Promise<boolean>>();

/**
 * Whether each mark has a row of its own. A row that nobody ever writes is empty, unless every name leads to the node's one row. That is not
 * empty once a mark was recorded, so this is only to be asked then.
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

/** Calls with a node id of the mark's own, and puts the id back before anything else can run. */
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
