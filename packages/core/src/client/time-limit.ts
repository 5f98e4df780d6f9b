import { Ending } from './ending.ts';

const made = new Map<number, { limit: Ending; at: number }>();

/**
 * Ends after so many milliseconds, to within a hundredth: those of one length that begin so close together are one, since a timer of its
 * own would take longer than the rest of a call.
 */
export function timeLimit(milliseconds: number): Ending {
  const now = performance.now();
  const last = made.get(milliseconds);
  if (last !== undefined && now - last.at < milliseconds / 100) return last.limit;
  const limit = new Ending(AbortSignal.timeout(milliseconds));
  made.set(milliseconds, { limit, at: now });
  return limit;
}
