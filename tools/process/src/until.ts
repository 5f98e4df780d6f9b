import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** What is waited for, as the end of "Waited 60 s for …". */
  what: string;
  timeoutMs?: number;
  everyMs?: number;
  signal?: AbortSignal | undefined;
}

/** Asks again until the answer is neither undefined nor false. Errors of `ask` are real errors. */
export async function until<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  { what, timeoutMs = 60_000, everyMs = 100, signal }: UntilOptions,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
    await sleep(everyMs, undefined, { signal });
  }
}
