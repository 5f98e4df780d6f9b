import { EventEmitter, type Disposable, type Memento } from 'vscode';

const KEY = 'calls';
const DAYS_KEPT = 2;

/**
 * Counts calls per key and day, for core's QuotaMeter. VS Code synchronises this state between its windows, so they share one count. Calls
 * of other programs with the same key are unknown, hence “at most N left”.
 */
export class CallCounts implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  async add(key: string, calls: number): Promise<number> {
    const counts = this.#memento.get<Record<string, number>>(KEY, {});
    const count = (counts[key] ?? 0) + calls;
    if (calls !== 0) {
      await this.#memento.update(KEY, recent({ ...counts, [key]: count }));
      this.#changed.fire();
    }
    return count;
  }

  /** Records that Factomos reported a used-up quota, whatever was counted here. Kept over a restart. */
  async atLeast(key: string, calls: number): Promise<void> {
    const counted = await this.add(key, 0);
    if (counted < calls) await this.add(key, calls - counted);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Drops old entries. Keys end with their day, `YYYY-MM-DD`. */
function recent(counts: Record<string, number>): Record<string, number> {
  const days = [...new Set(Object.keys(counts).map((key) => key.slice(-10)))].sort().slice(-DAYS_KEPT);
  return Object.fromEntries(Object.entries(counts).filter(([key]) => days.includes(key.slice(-10))));
}
