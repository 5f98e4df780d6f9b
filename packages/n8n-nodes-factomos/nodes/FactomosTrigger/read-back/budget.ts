import { parisDay } from 'factomos-core';
import { replace, type MarkContext } from '../../shared/once/rows.ts';

/** Where this process goes on counting, by trigger. */
const next = new Map<string, { day: string; slot: number }>();

export interface Budget {
  /** Whose budget: a workflow's node. */
  owner: string;
  /** Reads a day, for all workers together. */
  reads: number;
  now: Date;
}

/**
 * Takes one read out of the day's budget; false when it is spent. Each read takes a numbered place in n8n's database and
 * leaves the day there, so that all workers count together and nothing grows from day to day.
 */
export async function spendRead(ctx: MarkContext, { owner, reads, now }: Budget): Promise<boolean> {
  const day = parisDay(now.getTime());
  const known = next.get(owner);
  const count = known?.day === day ? known : { day, slot: 0 };
  next.set(owner, count);
  while (count.slot < reads) {
    const slot = count.slot;
    // Before the first wait: no two executions of this process try the same place.
    count.slot += 1;
    if (await replace(ctx, `read ${slot}`, `${slot} ${day}`)) return true;
  }
  return false;
}
