import { type OptionChecks, optionalFunction, required } from '../../errors/check-options.ts';
import { checkOptions } from '../../errors/to-options-error.ts';

export interface ReadCacheOptions {
  /** How long an answer is kept, in milliseconds. */
  lifetime: number;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
}

const CHECKS: OptionChecks<ReadCacheOptions> = {
  lifetime: required(
    (value) => typeof value === 'number' && value >= 0,
    'must be a number of milliseconds from 0',
  ),
  clock: optionalFunction,
};

/**
 * Keeps the answers of reads for a limited time. Create one for one run of a program and pass it to its
 * clients: any write of theirs clears it completely, since a change of one object shows in others. Changes
 * made by other programs do not clear it.
 */
export class ReadCache {
  readonly #lifetime: number;
  readonly #clock: () => number;
  readonly #answers = new Map<string, { answer: string; until: number }>();
  #generation = 0;

  /** Throws a `validation` error when `lifetime` is not a valid number of milliseconds. */
  constructor(options: ReadCacheOptions) {
    checkOptions('read cache', options, CHECKS);
    const { lifetime, clock } = options;
    this.#lifetime = lifetime;
    this.#clock = clock ?? Date.now;
  }

  /** Incremented by each `clear`. An answer that was requested before a `clear` must not be stored after it. */
  get generation(): number {
    return this.#generation;
  }

  get(key: string): string | undefined {
    const kept = this.#answers.get(key);
    if (kept === undefined) return undefined;
    if (kept.until > this.#clock()) return kept.answer;
    this.#answers.delete(key);
    return undefined;
  }

  /** Stores an answer that was requested in the given generation, unless the cache was cleared since. */
  set(key: string, answer: string, generation: number): void {
    if (generation === this.#generation) {
      this.#answers.set(key, { answer, until: this.#clock() + this.#lifetime });
    }
  }

  clear(): void {
    this.#generation++;
    this.#answers.clear();
  }
}
