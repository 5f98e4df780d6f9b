import { EventEmitter, type Disposable, type Memento } from 'vscode';
import { idOfKey, type CompanyData, type InvoiceRow } from '../../domain/company-data.ts';

/** Why an estimate is in the list, since Factomos cannot list estimates. */
export type EstimateOrigin = 'made' | 'added' | 'invoice';

/** A known estimate. With only a link, only its page can be opened. */
export interface EstimateEntry {
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly number: string | undefined;
  readonly client: string | undefined;
  readonly origin: EstimateOrigin;
  /** The number of the invoice that contains its ID. */
  readonly invoice?: string;
  readonly at: number;
}

/**
 * The estimates created here and those added by the user. They cannot be listed again, so they are stored in the extension's state rather
 * than in the cache. Estimates that loaded invoices refer to are added when shown.
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

  /** Estimates that were created here or added, newest first and without duplicates, since two windows may have stored the same one. */
  kept(): EstimateEntry[] {
    return unique(this.#memento.get<EstimateEntry[]>(this.#storageKey, []));
  }

  /** Adds estimates that the rows refer to. An entry that was added by its link is matched by its key. */
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
