import { randomBytes } from 'node:crypto';

/** The couple that Factomos hands over for an application: what the credential calls Token and Secret. */
export interface Keys {
  apiKey: string;
  apiSecret: string;
}

export type TakeResult = { status: 'waiting' | 'taken' | 'unknown' } | ({ status: 'ready' } & Keys);

/** n8n listens for a test webhook for this long after "Execute step". */
export const TTL_SECONDS = 120;
/** Every opening of the page is an attempt; whoever opens it more often pushes out the oldest. */
const MAX_ATTEMPTS = 50;

interface Attempt {
  expires: number;
  keys?: Keys;
  taken: boolean;
}

/**
 * Attempts to connect, each under a state that only its page knows. In memory: n8n answers all test webhooks in one
 * process, and a secret that is never stored cannot be found later.
 */
export class PendingConnections {
  readonly #attempts = new Map<string, Attempt>();
  readonly #now: () => number;

  /** @param now Milliseconds, as Date.now gives them. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Opens an attempt and gives its state. */
  open(): string {
    this.#deleteExpired();
    const oldest = this.#attempts.keys().next();
    if (this.#attempts.size >= MAX_ATTEMPTS && !oldest.done) this.#attempts.delete(oldest.value);
    const state = randomBytes(16).toString('hex');
    this.#attempts.set(state, { expires: this.#now() + TTL_SECONDS * 1000, taken: false });
    return state;
  }

  /** Whether keys that are posted with this state would be taken. */
  isWaiting(state: string): boolean {
    const attempt = this.#find(state);
    return attempt !== undefined && !attempt.keys && !attempt.taken;
  }

  /** Takes what Factomos posted. The first post counts: false for any other, and for a state that nobody waits for. */
  put(state: string, keys: Keys): boolean {
    const attempt = this.#find(state);
    if (!attempt || attempt.keys || attempt.taken) return false;
    attempt.keys = keys;
    return true;
  }

  /** Hands the keys out once. */
  take(state: string): TakeResult {
    const attempt = this.#find(state);
    if (!attempt) return { status: 'unknown' };
    if (attempt.taken) return { status: 'taken' };
    if (!attempt.keys) return { status: 'waiting' };
    const { keys } = attempt;
    attempt.taken = true;
    delete attempt.keys;
    return { status: 'ready', ...keys };
  }

  #find(state: string): Attempt | undefined {
    this.#deleteExpired();
    return this.#attempts.get(state);
  }

  #deleteExpired(): void {
    const now = this.#now();
    for (const [state, attempt] of this.#attempts) if (attempt.expires <= now) this.#attempts.delete(state);
  }
}
