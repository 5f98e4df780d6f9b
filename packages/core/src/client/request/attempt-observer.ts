import { type AttemptResult } from './attempt-result.ts';
import { type Observers, type RequestEvent } from './events.ts';
import { type PreparedRequest } from './prepared-request.ts';

let lastId = 0;

/** Notifies the observers of one attempt. */
export class AttemptObserver {
  readonly #observers: Observers;
  readonly #clock: () => number;
  readonly #request: PreparedRequest;
  readonly #event: RequestEvent;
  readonly #startedAt: number;
  #endedAt = 0;

  constructor(
    { observers, clock }: { observers: Observers; clock: () => number },
    request: PreparedRequest,
    attempt: number,
  ) {
    this.#observers = observers;
    this.#request = request;
    this.#clock = clock;
    this.#event = { id: ++lastId, action: request.action, effect: request.effect, attempt };
    notify(observers.onRequest, this.#event);
    this.#startedAt = this.#now();
  }

  /** The answer has arrived, or none will. */
  stop(): void {
    this.#endedAt = this.#now();
  }

  report(result: AttemptResult): void {
    const error = 'error' in result ? result.error : undefined;
    const warnings = 'success' in result ? result.success.outcome.warnings : [];
    for (const observer of this.#observers.onEnd) {
      notify(observer, {
        ...this.#event,
        milliseconds: this.#endedAt - this.#startedAt,
        outcome: error?.code ?? 'ok',
        serverCode: error !== undefined && 'serverCode' in error ? error.serverCode : undefined,
        status: error !== undefined && 'status' in error ? error.status : undefined,
        ...(warnings.length > 0 && { warnings: warnings.map(this.#request.redact) }),
      });
    }
  }

  /** The clock is provided by the caller and may throw. */
  #now(): number {
    try {
      return this.#clock();
    } catch {
      return NaN;
    }
  }
}

/**
 * An observer that fails must not make a completed write look failed. Async functions are accepted too, and
 * Node ends a process for a rejection that is not handled.
 */
function notify<Event extends object>(observer: ((event: Event) => unknown) | undefined, event: Event): void {
  if (observer === undefined) return;
  const call = async () => {
    // A copy: an observer must not change what others receive.
    await observer({ ...event });
  };
  call().catch(() => undefined);
}
