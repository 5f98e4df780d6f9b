import { commands, EventEmitter, type Disposable, type Memento } from 'vscode';
import { isSorting, type Sorting } from '../../domain/sort-rows.ts';
import type { Grouping } from './invoice-nodes.ts';

/** The grouping, order and filter of the invoices view. The filter is not remembered. */
export class ViewOptions implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<undefined>();
  #text = '';

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get grouping(): Grouping {
    return this.#memento.get<Grouping>('grouping', 'status');
  }

  async group(by: Grouping): Promise<void> {
    await this.#memento.update('grouping', by);
    this.#changed.fire(undefined);
  }

  get sorting(): Sorting {
    const kept = this.#memento.get<unknown>('sorting');
    return isSorting(kept) ? kept : 'listed';
  }

  async sort(by: Sorting): Promise<void> {
    await this.#memento.update('sorting', by);
    this.#changed.fire(undefined);
  }

  get filter(): string {
    return this.#text;
  }

  async setFilter(text: string): Promise<void> {
    this.#text = text;
    await commands.executeCommand('setContext', 'factomos.filtered', text !== '');
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
