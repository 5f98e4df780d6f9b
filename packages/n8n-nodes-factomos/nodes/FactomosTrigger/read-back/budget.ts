import { parisDay } from 'factomos-core';
import { replace, type MarkContext } from '../../shared/once/rows.ts';

/** Where this process goes on counting, by trigger. */
const next = new Map<string, { day: string; slot: number }>();

export interface Budget {
  /** Whose budget: a workflow's node. */
  owner: string;
  /** Calls a day, for all workers together. */
  calls: number;
  now: Date;
}

/** Puts a call back that was never made. */
export type GiveBack = () => Promise<void>;

/**
 * Takes one call out of the day's budget; undefined when it is spent. Each call takes a numbered place in n8n's database
 * and leaves the day there, so that all workers count together and nothing grows from day to day.
 */
export async function spendCall(
  ctx: MarkContext,
  { owner, calls, now }: Budget,
): Promise<GiveBack | undefined> {
  const day = parisDay(now.getTime());
  const known = next.get(owner);
  const count = known?.day === day ? known : { day, slot: 0 };
  next.set(owner, count);
  while (count.slot < calls) {
    const slot = count.slot;
    // Before the first wait: no two executions of this process try the same place.
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
