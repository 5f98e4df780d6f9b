import { isString } from '../../json/json.ts';
import { createHash } from 'node:crypto';
import {
  optionalCalls,
  type OptionChecks,
  optionalFunction,
  required,
  withMethod,
} from '../../errors/check-options.ts';
import { checkOptions } from '../../errors/to-options-error.ts';
import { DEFAULT_DAILY_LIMIT } from '../../limits.ts';
import { nextParisMidnight, parisDay } from '../../time/paris.ts';

/**
 * Stores the counts of a {@link QuotaMeter}. Several processes may share one. A call that cannot be counted
 * is not sent.
 */
export interface QuotaStore {
  /**
   * Adds to the count of a key, which starts at 0, and returns the new count. Must be atomic if the store is
   * shared.
   */
  add(key: string, calls: number): number | Promise<number>;
}

export interface QuotaMeterOptions {
  /** The token whose calls are counted. The store receives only a hash of it. */
  token: string;
  /** Default: in memory, for as long as this meter exists. */
  store?: QuotaStore | undefined;
  /** Calls per day that Factomos allows. Default 500. */
  dailyLimit?: number | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
}

/**
 * Counts the calls of one token per day in Paris, refused calls included. Other programs with the same token
 * use calls too, so the meter knows only an upper bound of what remains.
 */
export class QuotaMeter {
  readonly dailyLimit: number;
  readonly #account: string;
  readonly #store: QuotaStore;
  readonly #clock: () => number;
  #today = { day: '', from: 0, until: 0 };
  /** The day for which Factomos reported that the quota is used up. */
  #exhausted: string | undefined;

  /** Throws a `validation` error that lists every invalid option. */
  constructor(options: QuotaMeterOptions) {
    checkOptions('quota meter', options, CHECKS);
    const { token, store, dailyLimit, clock } = options;
    this.dailyLimit = dailyLimit ?? DEFAULT_DAILY_LIMIT;
    this.#account = createHash('sha256').update(token).digest('hex').slice(0, 16);
    this.#store = store ?? memoryStore();
    this.#clock = clock ?? Date.now;
  }

  /** The most calls that can remain today; 0 after Factomos has reported that the quota is used up. */
  async remaining(): Promise<number> {
    if (this.#exhausted === this.#day()) return 0;
    return Math.max(0, this.dailyLimit - (await this.used()));
  }

  /** The calls counted today. */
  async used(): Promise<number> {
    return this.#store.add(this.#key(), 0);
  }

  /** When the day ends in Paris. */
  resetsAt(): Date {
    return nextParisMidnight(this.#clock());
  }

  /**
   * Counts a call that is about to be sent. Returns undefined, and counts nothing, when that would exceed the
   * budget; otherwise a function that releases the call if it was provably not sent.
   */
  async reserve(budget = Infinity): Promise<(() => Promise<void>) | undefined> {
    const key = this.#key();
    const release = async () => {
      await this.#store.add(key, -1);
    };
    const count: unknown = await this.#store.add(key, 1);
    if (!Number.isFinite(count)) throw new TypeError('The store returned no count');
    if (Number(count) <= budget) return release;
    await release();
    return undefined;
  }

  /** Records that Factomos refused a call with -4. */
  markExhausted(): void {
    this.#exhausted = this.#day();
  }

  /** Cached until it ends: computing the day in Paris takes longer than opening an answer. */
  #day(): string {
    const now = this.#clock();
    if (now < this.#today.from || now >= this.#today.until) {
      this.#today = { day: parisDay(now), from: now, until: nextParisMidnight(now).getTime() };
    }
    return this.#today.day;
  }

  #key(): string {
    return `${this.#account}:${this.#day()}`;
  }
}

const CHECKS: OptionChecks<QuotaMeterOptions> = {
  token: required((value) => isString(value) && value !== '', 'is required'),
  store: withMethod('add', 'must have a method add(key, calls)'),
  dailyLimit: optionalCalls,
  clock: optionalFunction,
};

function memoryStore(): QuotaStore {
  const counts = new Map<string, number>();
  return {
    add(key, calls) {
      const count = (counts.get(key) ?? 0) + calls;
      counts.set(key, count);
      return count;
    },
  };
}
