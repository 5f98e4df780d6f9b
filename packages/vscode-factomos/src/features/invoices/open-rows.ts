import type { Memento } from 'vscode';

/** The expanded rows of the invoices view in this window, by company; remembered for the folder. */
export class OpenRows {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  has(companyId: string, id: string): boolean {
    return this.#of(companyId).includes(id);
  }

  async set(companyId: string, id: string, open: boolean): Promise<void> {
    const others = this.#of(companyId).filter((known) => known !== id);
    await this.#memento.update(openRowsKey(companyId), open ? [...others, id] : others);
  }

  #of(companyId: string): readonly string[] {
    return this.#memento.get<string[]>(openRowsKey(companyId), []);
  }
}

export function openRowsKey(companyId: string): string {
  return `openRows.${companyId}`;
}
