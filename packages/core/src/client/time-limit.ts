const made = new Map<number, { signal: AbortSignal; at: number }>();

/**
 * A signal that ends after so many milliseconds, to within a hundredth: those of one length that begin so close together are one, since a
 * timer of its own would take longer than the rest of a call.
 */
export function timeLimit(milliseconds: number): AbortSignal {
  const now = performance.now();
  const last = made.get(milliseconds);
  if (last !== undefined && now - last.at < milliseconds / 100) return last.signal;
  const signal = AbortSignal.timeout(milliseconds);
  made.set(milliseconds, { signal, at: now });
  return signal;
}
