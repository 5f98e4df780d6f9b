import { type FactomosError } from '../../errors/guards.ts';
import { type AttemptResult, type DecodedAnswer } from './attempt-result.ts';
import { type ClientConfig } from './config.ts';
import { Deadline, type TimeLimit, timeLimit } from './deadline.ts';
import { type PreparedRequest } from './prepared-request.ts';

export interface Limits {
  /** The caller's. */
  signal: AbortSignal | undefined;
  timeout: number;
  totalTimeout: number | undefined;
}

/** One attempt, the first being number 1. */
export type Attempt = (deadline: Deadline, number: number) => Promise<AttemptResult>;

const INITIAL_RETRY_DELAY_MS = 500;

/** Repeats a read whose failure may pass. A write is sent once. */
export async function sendWithRetry(
  config: ClientConfig,
  { effect }: Pick<PreparedRequest, 'effect'>,
  { signal, timeout, totalTimeout }: Limits,
  attempt: Attempt,
): Promise<DecodedAnswer> {
  const total = totalTimeout === undefined ? [] : [timeLimit(totalTimeout)];
  const maxAttempts = effect === 'read' ? 1 + config.retries : 1;
  for (let number = 1; ; number++) {
    const deadline = new Deadline(signal, [...total, timeLimit(timeout)]);
    const result = await attempt(deadline, number);
    deadline.dispose();
    if ('success' in result) return result.success;
    const isOver = total.some((limit) => limit.isOver);
    if (number >= maxAttempts || isOver || !isRetryable(result.error)) throw result.error;
    try {
      await wait(config, number, signal, total);
    } catch {
      // The caller's own `sleep` failed: then there is no retry.
      throw result.error;
    }
  }
}

function isRetryable(error: FactomosError): boolean {
  return (
    error.code === 'network' || error.code === 'timeout' || (error.code === 'http' && error.status >= 500)
  );
}

/** Twice as long each time, and spread, so that programs that failed together do not come back together. */
async function wait(
  { sleep, random }: ClientConfig,
  attempts: number,
  signal: AbortSignal | undefined,
  total: readonly TimeLimit[],
): Promise<void> {
  const deadline = new Deadline(signal, total);
  try {
    const delay = INITIAL_RETRY_DELAY_MS * 2 ** (attempts - 1) * (0.5 + random() / 2);
    await Promise.race([sleep(delay), deadline.reached]);
  } finally {
    deadline.dispose();
  }
}
