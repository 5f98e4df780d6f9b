import { type QuotaStore } from 'factomos-core';
import { type Release } from './budget.ts';
import { BudgetExhaustedError } from './to-verdict.ts';

/**
 * Counts the client's calls in the trigger's budget. Factomos counts every attempt, retries included, so each one reserves a call. A call
 * that provably never left is released. The client's own budget must be `CallCounter.budget`.
 */
export class CallCounter implements QuotaStore {
  static readonly budget = 1;
  /** Why a call was not allowed. */
  failure: unknown;
  readonly #calls: number;
  readonly #reserve: () => Promise<Release | undefined>;
  #release: Release | undefined;

  /** @param calls The size of the budget, for the error message. */
  constructor(calls: number, reserve: () => Promise<Release | undefined>) {
    this.#calls = calls;
    this.#reserve = reserve;
  }

  async add(_key: string, calls: number): Promise<number> {
    if (calls <= 0) {
      await this.#release?.();
      return 0;
    }
    try {
      this.#release = await this.#reserve();
      if (this.#release) return CallCounter.budget;
      this.failure = new BudgetExhaustedError(
        `This trigger has used its read-back calls of today (${this.#calls}). To allow more, raise "Read-Back Calls per Day".`,
      );
    } catch (error) {
      // Not thrown here: the client would treat the error as a network failure, and retry.
      this.#release = undefined;
      this.failure = error;
    }
    return CallCounter.budget + 1;
  }
}
