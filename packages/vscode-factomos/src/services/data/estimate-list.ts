import { EventEmitter, type Disposable, type Memento } from 'vscode';
import { idOfKey, type CompanyData, type InvoiceRow } from '../../domain/company-data.ts';

/** How an estimate came to be in the list; Factomos cannot list them. */
export type EstimateOrigin = 'made' | 'added' | 'invoice';

/** An estimate that is known here. With a link alone, only its page can be opened. */
export interface EstimateEntry {
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly number: string | undefined;
  readonly client: string | undefined;
  readonly origin: EstimateOrigin;
  /** The number of the invoice that refers to it. */
  readonly invoice?: string;
  readonly at: number;
}

/**
 * The estimates made here and those added by hand: they cannot be read again from anywhere, so they are kept in the
 * extension's state and not in the cache. Those that loaded invoices refer to are joined when shown.
 */
export class EstimateList implements Disposable {
  readonly #memento: Memento;
  readonly #storageKey: string;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento, companyId: string) {
    this.#memento = memento;
    this.#storageKey = storageKey(companyId);
  }

  /** Created here or added, the newest first, each once: two windows may have stored one of them twice. */
  kept(): EstimateEntry[] {
    return unique(this.#memento.get<EstimateEntry[]>(this.#storageKey, []));
  }

  /**
   * With those that the rows refer to and that are not in the list yet. One that was added by its link alone is the one
   * whose document has that key.
   */
  withThoseOf(rows: readonly InvoiceRow[], keys: CompanyData['keys']): EstimateEntry[] {
    const kept = unique(this.kept().map((entry) => withId(entry, keys)));
    const ids = new Set(kept.map(({ id }) => id));
    const referred: EstimateEntry[] = [];
    for (const { estimateId, number, client } of rows) {
      if (estimateId === undefined || ids.has(estimateId)) continue;
      ids.add(estimateId);
      referred.push({
        id: estimateId,
        key: undefined,
        number: undefined,
        client,
        origin: 'invoice',
        invoice: number,
        at: 0,
      });
    }
    return [...kept, ...referred];
  }

  async add(entry: EstimateEntry): Promise<void> {
    await this.#save([entry, ...this.kept().filter((kept) => !isSame(kept, entry))]);
  }

  async remove(entry: EstimateEntry): Promise<void> {
    await this.#save(this.kept().filter((kept) => !isSame(kept, entry)));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #save(entries: EstimateEntry[]): Promise<void> {
    await this.#memento.update(this.#storageKey, entries);
    this.#changed.fire();
  }
}

export function storageKey(companyId: string): string {
  return `estimates.${companyId}`;
}

function unique(entries: readonly EstimateEntry[]): EstimateEntry[] {
  const found: EstimateEntry[] = [];
  for (const entry of entries) {
    const index = found.findIndex((one) => isSame(one, entry));
    const known = found[index];
    if (known === undefined) found.push(entry);
    else {
      found[index] = {
        ...known,
        id: known.id ?? entry.id,
        key: known.key ?? entry.key,
        number: known.number ?? entry.number,
        client: known.client ?? entry.client,
      };
    }
  }
  return found;
}

function withId(entry: EstimateEntry, keys: CompanyData['keys']): EstimateEntry {
  if (entry.id !== undefined || entry.key === undefined) return entry;
  const id = idOfKey(keys, 'estimate', entry.key);
  return id === undefined ? entry : { ...entry, id };
}

function isSame(a: EstimateEntry, b: EstimateEntry): boolean {
  return (a.id !== undefined && a.id === b.id) || (a.key !== undefined && a.key === b.key);
}
