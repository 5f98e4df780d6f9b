const MAX_KEPT = 1000;

/** Numbers that were read from a table, until it changes. */
export class KeptNumbers {
  readonly #tables = new Map<string, Map<string, number>>();

  get(table: string, key: string, read: () => number): number {
    let kept = this.#tables.get(table);
    if (kept === undefined || kept.size >= MAX_KEPT)
      this.#tables.set(table, (kept = new Map<string, number>()));
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read();
    kept.set(key, value);
    return value;
  }

  /** @param table the one that changes; all of them where it is not known */
  clear(table?: string): void {
    if (table === undefined) this.#tables.clear();
    else this.#tables.delete(table);
  }
}
