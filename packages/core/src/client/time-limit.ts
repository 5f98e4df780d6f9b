import { Ending } from './ending.ts';

/** The longest limit, 23 days: with what is added to it, what a timer can hold. */
export const LONGEST = 2_000_000_000;

const made = new Map<number, { limit: Ending; at: number }>();

/**
 * Ends after so many milliseconds: never before, and at most a hundredth later. Those of one length that begin so close together are one,
 * since a timer of its own would take longer than the rest of a call.
 */
export function timeLimit(milliseconds: number): Ending {
  const now = performance.now();
  const leeway = milliseconds / 100;
  const last = made.get(milliseconds);
  if (last !== undefined && now - last.at < leeway) return last.limit;
  // A timer counts from when its turn began, up to a millisecond before now.
  const limit = new Ending(AbortSignal.timeout(Math.ceil(milliseconds + leeway) + 1));
  const one = { limit, at: now };
  made.set(milliseconds, one);
  limit.hear(() => {
    if (made.get(milliseconds) === one) made.delete(milliseconds);
  });
  return limit;
}
