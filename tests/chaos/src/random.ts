import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that a seed reproduces. */
export class Random {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** From `low` to `high`, inclusive. */
  integer(low: number, high: number): number {
    return uniformInt(this.#generator, low, high);
  }

  /** True once in `times` on average. */
  oneIn(times: number): boolean {
    return this.integer(1, times) === 1;
  }

  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to pick from');
    return value;
  }
}
