import { parisDay } from '../documents/days.ts';
import { SandboxError } from '../sandbox-error.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { type Store } from '../store/store.ts';
import { advanceBy } from './duration.ts';

const SETTING = 'clock';
// Documents support the years 1900 to 2199; the difference leaves room for payment terms.
const earliest = Date.parse('1900-01-02T00:00:00Z');
const latest = Date.parse('2190-01-01T00:00:00Z');

export interface ClockState {
  /** Offset from the real time in milliseconds, while the clock runs. */
  offset: number;
  /** The instant of a frozen clock, in milliseconds since 1970; null while it runs. */
  frozenAt: number | null;
}

/** The clock of the sandbox, which determines overdue invoices, quota days and sessions. */
export class Clock {
  readonly #store: Store;
  #state: ClockState;

  constructor(store: Store) {
    this.#store = store;
    this.#state = stateOf(readSetting(store, SETTING));
  }

  get frozen(): boolean {
    return this.#state.frozenAt !== null;
  }

  now(): Date {
    return new Date(this.#state.frozenAt ?? Date.now() + this.#state.offset);
  }

  /** YYYY-MM-DD in Paris. */
  today(): string {
    return parisDay(this.now());
  }

  /** Freezes the clock, now or at an instant (ISO 8601; a date alone means noon UTC). */
  freeze(at?: Date | string): void {
    this.#save({ offset: 0, frozenAt: at === undefined ? this.now().getTime() : instant(at) });
  }

  /** Sets the clock to an instant. A frozen clock stays frozen, a running one continues from there. */
  set(at: Date | string): void {
    this.#moveTo(instant(at));
  }

  /** Moves the clock by "3d" (days in Paris, of 23 to 25 hours), "6h" or milliseconds; back when negative. */
  advance(by: number | string): void {
    this.#moveTo(advanceBy(this.now(), by));
  }

  /** Lets a frozen clock continue from its instant. */
  resume(): void {
    const now = this.now().getTime();
    this.#save({ offset: now - Date.now(), frozenAt: null });
  }

  /** Returns to the real time. */
  restore(): void {
    this.#save({ offset: 0, frozenAt: null });
  }

  reload(): void {
    this.#state = stateOf(readSetting(this.#store, SETTING));
  }

  #moveTo(time: number): void {
    this.#save(this.frozen ? { offset: 0, frozenAt: time } : { offset: time - Date.now(), frozenAt: null });
  }

  #save(state: ClockState): void {
    const time = state.frozenAt ?? Date.now() + state.offset;
    if (time < earliest || time > latest) {
      throw new SandboxError('option-invalid', 'The clock must be between 1900 and 2189.');
    }
    writeSetting(this.#store, SETTING, state);
    this.#state = state;
  }
}

function instant(at: Date | string): number {
  const text = typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T12:00:00Z` : at;
  const time = new Date(text).getTime();
  if (Number.isNaN(time)) {
    throw new SandboxError(
      'option-invalid',
      `"${String(at)}" is not a valid instant: write 2026-03-31 or 2026-03-31T14:00:00Z.`,
    );
  }
  return time;
}

function stateOf(value: unknown): ClockState {
  if (typeof value === 'object' && value !== null) {
    const offset: unknown = Reflect.get(value, 'offset');
    const frozenAt: unknown = Reflect.get(value, 'frozenAt');
    if (typeof offset === 'number' && (typeof frozenAt === 'number' || frozenAt === null)) {
      return { offset, frozenAt };
    }
  }
  return { offset: 0, frozenAt: null };
}
