import { type QuotaStore } from 'factomos-core';
import { type GiveBack } from './budget.ts';
import { BudgetSpent } from './why-it-cannot-be-read.ts';

/**
 * The trigger's budget as the client counts its calls. Factomos counts every attempt, so each takes from the budget, also
 * one that is tried again; one that provably never left is put back. To be used with a client's budget of `CallCount.budget`.
 */
export class CallCount implements QuotaStore {
  static readonly budget = 1;
  /** Why the client was not let through. */
  failure: unknown;
  readonly #calls: number;
  readonly #spend: () => Promise<GiveBack | undefined>;
  #giveBack: GiveBack | undefined;

  /** @param calls How many the budget has, for people. */
  constructor(calls: number, spend: () => Promise<GiveBack | undefined>) {
    this.#calls = calls;
    this.#spend = spend;
  }

  async add(_key: string, calls: number): Promise<number> {
    if (calls <= 0) {
      await this.#giveBack?.();
      return 0;
    }
    try {
      this.#giveBack = await this.#spend();
      if (this.#giveBack) return CallCount.budget;
      this.failure = new BudgetSpent(
        `This trigger has made the calls that it may spend on reading back today (${this.#calls}). Raise "Read-Back Calls per Day" to let it make more.`,
      );
    } catch (error) {
      // Thrown from here, the client would take it for a failure of the network and try again.
      this.#giveBack = undefined;
      this.failure = error;
    }
    return CallCount.budget + 1;
  }
}
