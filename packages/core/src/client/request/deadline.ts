/** Why an attempt ended. */
export type DeadlineReason = 'aborted' | 'timeout';

/** The longest time limit in milliseconds, 23 days: with the margin added to it, the most that a timer supports. */
export const MAX_TIMEOUT_MS = 2_000_000_000;

/** A timer that several attempts may share. Created by {@link timeLimit}. */
export class TimeLimit {
  readonly startedAt = performance.now();
  readonly #subscribers = new Set<() => void>();
  /** Referenced here, since not every runtime keeps a signal that is referenced only by its listener. */
  readonly #timer: AbortSignal;

  constructor(milliseconds: number) {
    this.#timer = AbortSignal.timeout(milliseconds);
    this.#timer.addEventListener('abort', () => {
      for (const callback of this.#subscribers) callback();
      this.#subscribers.clear();
    });
  }

  get isOver(): boolean {
    return this.#timer.aborted;
  }

  subscribe(callback: () => void): void {
    if (this.#timer.aborted) callback();
    else this.#subscribers.add(callback);
  }

  unsubscribe(callback: () => void): void {
    this.#subscribers.delete(callback);
  }
}

const latest = new Map<number, TimeLimit>();

/**
 * A time limit in milliseconds: never shorter, and at most one hundredth longer. Limits of the same length
 * that start close together share one timer, since creating one takes longer than the rest of a call.
 */
export function timeLimit(milliseconds: number): TimeLimit {
  const tolerance = milliseconds / 100;
  const last = latest.get(milliseconds);
  // A limit that has ended is removed from the list.
  if (last !== undefined && performance.now() - last.startedAt < tolerance) return last;
  // A timer counts from the start of the current event loop turn, up to a millisecond ago.
  const limit = new TimeLimit(Math.ceil(milliseconds + tolerance) + 1);
  latest.set(milliseconds, limit);
  limit.subscribe(() => {
    if (latest.get(milliseconds) === limit) latest.delete(milliseconds);
  });
  return limit;
}

/**
 * Ends one attempt when the caller's signal aborts or a time limit is reached, and tells which, unlike
 * `AbortSignal.any`, which would also keep everything that depends on a long-lived signal in memory. Call
 * `dispose` at the end of the attempt.
 */
export class Deadline {
  /** Settles when the deadline is reached. */
  readonly reached: Promise<undefined>;
  readonly signal: AbortSignal;
  /** Undefined until the deadline is reached. */
  reason: DeadlineReason | undefined;
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #limits: readonly TimeLimit[];
  readonly #settled = Promise.withResolvers<undefined>();

  constructor(caller: AbortSignal | undefined, limits: readonly TimeLimit[]) {
    this.reached = this.#settled.promise;
    this.signal = this.#controller.signal;
    this.#caller = caller;
    this.#limits = limits;
    if (caller?.aborted === true) this.#onAbort();
    else caller?.addEventListener('abort', this.#onAbort);
    for (const limit of limits) limit.subscribe(this.#onTimeout);
  }

  /** The reason of the caller's signal, when that ended the attempt. */
  get abortReason(): unknown {
    const reason: unknown = this.#caller?.reason;
    return this.reason === 'aborted' ? reason : undefined;
  }

  /** Removes all its listeners. */
  dispose(): void {
    this.#caller?.removeEventListener('abort', this.#onAbort);
    for (const limit of this.#limits) limit.unsubscribe(this.#onTimeout);
  }

  readonly #onAbort = (): void => {
    this.#reach('aborted', 'The caller aborted the call');
  };

  readonly #onTimeout = (): void => {
    this.#reach('timeout', 'No answer in time');
  };

  #reach(reason: DeadlineReason, message: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.#settled.resolve(undefined);
    this.#controller.abort(new DOMException(message, 'AbortError'));
  }
}
