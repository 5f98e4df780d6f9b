import { parisDay } from 'factomos-core';
import { replace, type MarkContext } from '../../shared/idempotency/rows.ts';

/** The next slot for this process to try, by trigger. */
const next = new Map<string, { day: string; slot: number }>();

export interface Budget {
  /** The workflow and the node. */
  owner: string;
  /** The maximum number of calls per day, for all workers together. */
  calls: number;
  now: Date;
}

/** Releases a reserved call that was never sent. */
export type Release = () => Promise<void>;

/**
 * Reserves one call of the daily budget; undefined when it is used up. Each call takes a numbered slot in n8n's database and writes the day
 * into it, so that all workers share one count and the number of rows does not grow from day to day.
 */
export async function reserveCall(
  ctx: MarkContext,
  { owner, calls, now }: Budget,
): Promise<Release | undefined> {
  const day = parisDay(now.getTime());
  const known = next.get(owner);
  const count = known?.day === day ? known : { day, slot: 0 };
  next.set(owner, count);
  while (count.slot < calls) {
    const slot = count.slot;
    // Before the first await, so that two executions in this process never try the same slot.
    count.slot += 1;
    const place = `read ${slot}`;
    if (await replace(ctx, place, `${slot} ${day}`)) {
      return async () => {
        await replace(ctx, place, `${slot} free`);
        count.slot = Math.min(count.slot, slot);
      };
    }
  }
  return undefined;
}
