import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** The end of the message "Waited 60 s for …". */
  what: string;
  timeoutMs?: number;
  everyMs?: number;
  signal?: AbortSignal | undefined;
}

/** Polls until the result is neither undefined nor false. Errors of `poll` are passed on. */
export async function until<T>(
  poll: () => T | undefined | false | Promise<T | undefined | false>,
  { what, timeoutMs = 60_000, everyMs = 100, signal }: UntilOptions,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const result = await poll();
    if (result !== undefined && result !== false) return result;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
    await sleep(everyMs, undefined, { signal });
  }
}
