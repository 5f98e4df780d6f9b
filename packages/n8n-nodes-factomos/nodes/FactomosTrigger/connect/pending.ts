import { randomBytes } from 'node:crypto';

/** The API keys that Factomos issues for an application. The credential calls them Token and Secret. */
export interface Keys {
  apiKey: string;
  apiSecret: string;
}

export type TakeResult = { status: 'waiting' | 'taken' | 'unknown' } | ({ status: 'ready' } & Keys);

/** n8n listens for a test webhook for this long after "Execute step". */
export const TTL_SECONDS = 120;
/** Each opened page is an attempt. Beyond this number the oldest is dropped. */
const MAX_ATTEMPTS = 50;

interface Attempt {
  expires: number;
  keys?: Keys;
  taken: boolean;
}

/**
 * Connection attempts, each with a state that only its page knows. They are kept in memory: n8n answers all test webhooks in one process,
 * and a secret that is never stored cannot leak later.
 */
export class PendingConnections {
  readonly #attempts = new Map<string, Attempt>();
  readonly #now: () => number;

  /** @param now The time in milliseconds, as from Date.now. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Opens an attempt and returns its state. */
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

  /** Stores the keys that Factomos posted. False for a second post, and for an unknown state. */
  put(state: string, keys: Keys): boolean {
    const attempt = this.#find(state);
    if (!attempt || attempt.keys || attempt.taken) return false;
    attempt.keys = keys;
    return true;
  }

  /** Returns the keys once. */
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
