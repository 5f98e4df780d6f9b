import type { ActionResult } from 'factomos-core';
import type { LoadedStatus } from './company-data.ts';
import type { DataStore } from './data-store.ts';
import { rowOf } from './from-factomos.ts';
import { isComplete, listedRows, putListing } from './loaded-rows.ts';
import { STATUSES, type InvoiceStatus } from './statuses.ts';

const PAGE = 50;
/** “Invalid parameter page_index”. */
const BEYOND_THE_END = -41;

type Page = ActionResult<'listInvoice'>;

/** Reads one page: one call. */
export type ReadPage = (status: InvoiceStatus, row: number) => Promise<Page>;

/** Fills the store with invoices. What is asked twice at once is asked once. */
export class InvoiceLoader {
  private readonly store: DataStore;
  private readonly readPage: ReadPage;
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(store: DataStore, readPage: ReadPage) {
    this.store = store;
    this.readPage = readPage;
  }

  /** Reads a status anew, as many pages as were loaded: it keeps its length. One call a page. */
  refresh(status: InvoiceStatus, signal?: AbortSignal): Promise<void> {
    return this.share(`refresh ${status}`, async () => {
      const pages = Math.max(1, Math.ceil(listedRows(this.store.current.statuses[status]).length / PAGE));
      const at = Date.now();
      const before = this.store.current.statuses[status];
      let loaded: LoadedStatus | undefined;
      for (let page = 0; page < pages; page++) {
        if (page > 0 && loaded !== undefined && loaded.rows.length >= loaded.total) break;
        signal?.throwIfAborted();
        loaded = appended(loaded, await this.readPage(status, loaded?.rows.length ?? 0), at);
      }
      if (loaded !== undefined) this.put(status, loaded, before);
    });
  }

  /** Reads the next page: one call. */
  more(status: InvoiceStatus): Promise<void> {
    return this.share(`more ${status}`, async () => {
      const before = this.store.current.statuses[status];
      if (before === undefined) {
        await this.refresh(status);
        return;
      }
      try {
        const page = await this.readPage(status, listedRows(before).length);
        this.put(status, appended(before, page, Date.now()), before);
      } catch (error) {
        if (!(await isBeyondTheEnd(error))) throw error;
        this.put(status, { ...before, shifted: true }, before);
      }
    });
  }

  /** Reads all pages of all statuses that are not loaded, one after the other, until `signal` or `enough` says stop. */
  async rest(
    signal: AbortSignal,
    progress: (status: InvoiceStatus) => void,
    enough = (): boolean => false,
  ): Promise<void> {
    for (const status of STATUSES) {
      while (!enough() && !isComplete(this.store.current.statuses[status])) {
        signal.throwIfAborted();
        progress(status);
        const before = this.store.current.statuses[status];
        await this.more(status);
        // A page may be empty although there should be more, as of a list that shrank: without this it would be asked for ever.
        if (
          before !== undefined &&
          listedRows(this.store.current.statuses[status]).length === listedRows(before).length
        )
          break;
      }
    }
  }

  private put(status: InvoiceStatus, loaded: LoadedStatus, before: LoadedStatus | undefined): void {
    this.store.update((data) => {
      putListing(data, status, loaded, before);
      for (const { clientId, client } of loaded.rows) {
        if (client === '') continue;
        data.clients[clientId] = { ...data.clients[clientId], id: clientId, name: client, at: loaded.at };
      }
    });
  }

  private share(key: string, run: () => Promise<void>): Promise<void> {
    const known = this.underWay.get(key);
    if (known !== undefined) return known;
    const promise = run().finally(() => this.underWay.delete(key));
    this.underWay.set(key, promise);
    return promise;
  }
}

/** So many invoices left the status that there is no such page any more. */
async function isBeyondTheEnd(error: unknown): Promise<boolean> {
  const { isFactomosError } = await import('../core.ts');
  return isFactomosError(error, 'api') && error.serverCode === BEYOND_THE_END;
}

function appended(before: LoadedStatus | undefined, page: Page, at: number): LoadedStatus {
  const total = page.pagination.total_invoices;
  const known = new Set(page.invoices.map(({ id }) => id));
  // The newest reading of a row wins; what moved onto this page is not shown twice.
  const rows = [...(before?.rows ?? []).filter(({ id }) => !known.has(id)), ...page.invoices.map(rowOf)];
  const doubled = listedRows(before).some(({ id }) => known.has(id));
  return {
    rows,
    total,
    at: before?.at ?? at,
    shifted: before !== undefined && (before.shifted || before.total !== total || doubled),
  };
}
