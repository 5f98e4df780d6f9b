import { EventEmitter, type Disposable, type Memento } from 'vscode';

const KEY = 'calls';
const DAYS_KEPT = 2;

/**
 * The calls counted per key and day, for core's QuotaMeter. VS Code keeps this state in step between its windows, so
 * they count together; what other programs spend with the same key is unknown, hence “at most N left”.
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

  /** Factomos said that the day is used up, whatever was counted here; kept over a restart. */
  async atLeast(key: string, calls: number): Promise<void> {
    const counted = await this.add(key, 0);
    if (counted < calls) await this.add(key, calls - counted);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Keys end with their day, `YYYY-MM-DD`. */
function recent(counts: Record<string, number>): Record<string, number> {
  const days = [...new Set(Object.keys(counts).map((key) => key.slice(-10)))].sort().slice(-DAYS_KEPT);
  return Object.fromEntries(Object.entries(counts).filter(([key]) => days.includes(key.slice(-10))));
}
