/** Why an attempt was ended. */
export type DeadlineReason = 'aborted' | 'timeout';

/** The longest time limit in milliseconds, 23 days: with what is added to it, what a timer can hold. */
export const MAX_TIMEOUT_MS = 2_000_000_000;

/** A timer that several attempts may share. Call {@link timeLimit} for one. */
export class TimeLimit {
  readonly startedAt = performance.now();
  readonly #subscribers = new Set<() => void>();
  /** Held as long as this is: not every runtime keeps a signal that has only a listener. */
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
 * A limit of so many milliseconds: never shorter, and at most a hundredth longer. Limits of the same length that begin so close together are
 * one, since a timer of its own would take longer than the rest of a call.
 */
export function timeLimit(milliseconds: number): TimeLimit {
  const tolerance = milliseconds / 100;
  const last = latest.get(milliseconds);
  // One that is over is not in the list any more.
  if (last !== undefined && performance.now() - last.startedAt < tolerance) return last;
  // A timer counts from when its turn began, up to a millisecond before now.
  const limit = new TimeLimit(Math.ceil(milliseconds + tolerance) + 1);
  latest.set(milliseconds, limit);
  limit.subscribe(() => {
    if (latest.get(milliseconds) === limit) latest.delete(milliseconds);
  });
  return limit;
}

/**
 * Ends one attempt when its caller's signal aborts or a time limit is over, and says which it was, as `AbortSignal.any` would not. That
 * would also keep what depends on a caller's long-lived signal in memory. Call `dispose` at the end of the attempt.
 */
export class Deadline {
  /** Settles when the deadline is reached. */
  readonly reached: Promise<undefined>;
  readonly signal: AbortSignal;
  /** Undefined as long as it is not reached. */
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
