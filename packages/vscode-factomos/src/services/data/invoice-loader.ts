import type { ActionResult, InvoiceCursor, InvoicePager } from 'factomos-core';
import type { LoadedStatus, UnreadableRow } from '../../domain/company-data.ts';
import type { DataStore } from './data-store.ts';
import { rowOf } from '../../domain/from-factomos.ts';
import { isComplete, listedRows, putListing } from '../../domain/loaded-rows.ts';
import { STATUSES, type InvoiceStatus } from '../../domain/statuses.ts';

type Page = ActionResult<'listInvoice'>;
type Pager = InvoicePager<Page['invoices'][number]>;

/** Reads one page. One call. */
export type ReadPage = (status: InvoiceStatus, row: number) => Promise<Page>;

/**
 * Loads invoices into the store. Concurrent requests for the same page share one call, and each status is read by one walk at a time, which
 * continues where the last one ended.
 */
export class InvoiceLoader {
  readonly #store: DataStore;
  readonly #readPage: ReadPage;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #queues = new Map<InvoiceStatus, Promise<void>>();

  constructor(store: DataStore, readPage: ReadPage) {
    this.#store = store;
    this.#readPage = readPage;
  }

  /** Reads a status again, as many invoices as were loaded. One call per 50. */
  refresh(status: InvoiceStatus, signal?: AbortSignal): Promise<void> {
    return this.#share(status, 'refresh', () => this.#readAgain(status, signal));
  }

  /** Reads the next page. One call, unless invoices have left the status. */
  more(status: InvoiceStatus): Promise<void> {
    return this.#share(status, 'more', async () => {
      this.#store.reload();
      const before = this.#store.current.statuses[status];
      if (before === undefined) await this.#readAgain(status);
      else if (!isComplete(before)) await this.#readNext(status, before);
    });
  }

  /** Reads all pages of all statuses that are not loaded, one after the other, until `signal` or `enough` stops it. */
  async loadRemaining(
    signal: AbortSignal,
    progress: (status: InvoiceStatus) => void,
    enough = (): boolean => false,
  ): Promise<void> {
    for (const status of STATUSES) {
      while (!enough() && !isComplete(this.#store.current.statuses[status])) {
        signal.throwIfAborted();
        progress(status);
        await this.more(status);
      }
    }
  }

  async #readAgain(status: InvoiceStatus, signal?: AbortSignal): Promise<void> {
    this.#store.reload();
    const before = this.#store.current.statuses[status];
    const count = Math.max(1, listedRows(before).length);
    const at = Date.now();
    const unreadable: UnreadableRow[] = [];
    const pager = await this.#pagerOf(status, unreadable, undefined, count);
    const { rows } = await pager.next();
    const { total } = pager;
    while (rows.length < count && !pager.isDone) {
      signal?.throwIfAborted();
      rows.push(...(await pager.next()).rows);
    }
    this.#put(
      status,
      {
        rows: rows.map(rowOf),
        total: pager.total,
        cursor: pager.cursor,
        at,
        shifted: pager.total !== total,
        unreadable: eachOnce(unreadable),
      },
      before,
    );
  }

  async #readNext(status: InvoiceStatus, before: LoadedStatus): Promise<void> {
    const cursor = cursorOf(before);
    const unreadable: UnreadableRow[] = [...(before.unreadable ?? [])];
    const pager = await this.#pagerOf(status, unreadable, cursor);
    const { rows } = await pager.next();
    this.#put(
      status,
      {
        rows: [...before.rows, ...rows.map(rowOf)],
        total: pager.total,
        cursor: pager.cursor,
        at: before.at,
        shifted: before.shifted || pager.total !== cursor.total,
        unreadable: eachOnce(unreadable),
      },
      before,
    );
  }

  /** Rows that cannot be read are added to `unreadable`. */
  async #pagerOf(
    status: InvoiceStatus,
    unreadable: UnreadableRow[],
    cursor?: InvoiceCursor,
    limit?: number,
  ): Promise<Pager> {
    const { InvoicePager: PagerClass } = await import('../../bundles/core.ts');
    const readPage = async (row: number): Promise<Page> => {
      const page = await this.#readPage(status, row);
      unreadable.push(...page.omitted.map(unreadableRow));
      return page;
    };
    return new PagerClass(readPage, { cursor, limit });
  }

  #put(status: InvoiceStatus, loaded: LoadedStatus, before: LoadedStatus | undefined): void {
    this.#store.update((data) => {
      putListing(data, status, loaded, before);
      for (const { clientId, client } of loaded.rows) {
        if (client === '') continue;
        data.clients[clientId] = { ...data.clients[clientId], id: clientId, name: client, at: loaded.at };
      }
    });
  }

  #share(status: InvoiceStatus, kind: string, run: () => Promise<void>): Promise<void> {
    const key = `${kind} ${status}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const before = this.#queues.get(status) ?? Promise.resolve();
    // Runs after the previous walk, even if that failed.
    const promise = before.catch(() => undefined).then(run);
    const ended = promise.finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, ended);
    this.#queues.set(status, ended);
    return ended;
  }
}

function unreadableRow({ raw, problems }: Page['omitted'][number]): UnreadableRow {
  const id: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    fields: [...new Set(problems.map(({ field }) => field))].join(', '),
  };
}

/** Removes duplicates, since pages overlap. */
function eachOnce(rows: readonly UnreadableRow[]): UnreadableRow[] {
  return rows.filter(
    ({ id }, index) => id === undefined || rows.findIndex((other) => other.id === id) === index,
  );
}

/** The start of the next page. */
function cursorOf(loaded: LoadedStatus): InvoiceCursor {
  const listed = listedRows(loaded);
  return loaded.cursor ?? { row: listed.length, total: loaded.total, ids: listed.map(({ id }) => id) };
}
