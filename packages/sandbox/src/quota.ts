import { type Clock } from './clock/clock.ts';
import { SandboxError } from './sandbox-error.ts';
import { readSetting, writeSetting } from './store/settings.ts';
import { type AppRow, quotaDays } from './store/schema.ts';
import { type Store } from './store/store.ts';

const SETTING = 'dailyLimit';
export const DEFAULT_DAILY_LIMIT = 500;

/** Counts calls per token and day in Paris, including refused ones. */
export class Quota {
  readonly #store: Store;
  readonly #clock: Clock;
  #limit: number | null;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#limit = stored(store);
  }

  /** Calls per day; null for no limit. */
  get dailyLimit(): number | null {
    return this.#limit;
  }

  setDailyLimit(limit: number | null): void {
    if (limit !== null && (!Number.isSafeInteger(limit) || limit < 0)) {
      throw new SandboxError('option-invalid', 'The daily limit must be a whole number of calls, or off.');
    }
    writeSetting(this.#store, SETTING, limit);
    this.#limit = limit;
  }

  /** The number of calls that a token has made today. */
  used(app: AppRow): number {
    return this.#store.find(quotaDays, { app_id: app.id, day: this.#clock.today() })?.used ?? 0;
  }

  /** Counts a call. Returns false if the day's limit was already reached. */
  spend(app: AppRow): boolean {
    const used = this.#store.number(
      'INSERT INTO quota_days (app_id, day, used) VALUES (?, ?, 1) ON CONFLICT (app_id, day) DO UPDATE SET used = used + 1 RETURNING used',
      app.id,
      this.#clock.today(),
    );
    return this.#limit === null || used <= this.#limit;
  }

  reload(): void {
    this.#limit = stored(this.#store);
  }
}

function stored(store: Store): number | null {
  const value = readSetting(store, SETTING);
  return typeof value === 'number' || value === null ? value : DEFAULT_DAILY_LIMIT;
}
