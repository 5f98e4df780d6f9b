import { type ReadCache } from './read-cache.ts';

interface InFlightRead {
  readonly answer: Promise<string>;
  /** Aborts the call when no caller waits for it any more. Undefined when one waits without a signal. */
  readonly controller: AbortController | undefined;
  waiting: number;
}

/** Identical reads that are in flight at the same time share one call. */
export class InFlightReads {
  readonly #reads = new Map<string, InFlightRead>();
  #cache: ReadCache | undefined;

  constructor(cache: ReadCache | undefined) {
    this.#cache = cache;
  }

  /** Called before a write is sent and after it ended: answers that were read before or meanwhile may be stale. */
  invalidate(): void {
    this.#reads.clear();
    if (this.#cache === undefined) return;
    this.#withCache((cache) => {
      cache.clear();
    });
  }

  /**
   * The answer of a read: from the cache, from a read in flight, or from `send`, which must end when its
   * signal aborts. A caller whose own signal aborts gets the `aborted` error, while the call continues for
   * the others.
   */
  read(
    key: string,
    send: (signal: AbortSignal | undefined) => Promise<string>,
    signal: AbortSignal | undefined,
    toAborted: () => Error,
  ): Promise<string> {
    const cached: unknown = this.#withCache((cache) => cache.get(key));
    if (typeof cached === 'string') return Promise.resolve(cached);
    const inFlight = this.#reads.get(key) ?? this.#start(key, send, signal !== undefined);
    inFlight.waiting++;
    if (signal === undefined) return inFlight.answer;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        inFlight.waiting--;
        if (inFlight.waiting === 0) {
          this.#remove(key, inFlight);
          inFlight.controller?.abort();
        }
        reject(toAborted());
      };
      signal.addEventListener('abort', onAbort, { once: true });
      void inFlight.answer.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', onAbort);
      });
    });
  }

  /** Call this before a read is sent. The function that it returns stores the answer, replacing an older one. */
  cacheWriter(key: string): (answer: string) => void {
    const generation = this.#withCache((cache) => cache.generation) ?? 0;
    return (answer) => {
      this.#withCache((cache) => {
        cache.set(key, answer, generation);
      });
    };
  }

  #start(
    key: string,
    send: (signal: AbortSignal | undefined) => Promise<string>,
    mayAbort: boolean,
  ): InFlightRead {
    const controller = mayAbort ? new AbortController() : undefined;
    const store = this.cacheWriter(key);
    const answer = send(controller?.signal);
    const inFlight = { answer, controller, waiting: 0 };
    this.#reads.set(key, inFlight);
    answer.then(
      (text) => {
        this.#remove(key, inFlight);
        store(text);
      },
      () => {
        this.#remove(key, inFlight);
      },
    );
    return inFlight;
  }

  /**
   * A cache that throws is not used again: it can no longer be cleared reliably, and its errors must not fail
   * a call that succeeded.
   */
  #withCache<Result>(act: (cache: ReadCache) => Result): Result | undefined {
    try {
      return this.#cache && act(this.#cache);
    } catch {
      this.#cache = undefined;
      return undefined;
    }
  }

  /** A newer read may have replaced it. */
  #remove(key: string, inFlight: InFlightRead): void {
    if (this.#reads.get(key) === inFlight) this.#reads.delete(key);
  }
}
