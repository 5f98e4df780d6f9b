import { INVALID_PAGE_INDEX } from '../../catalogue/actions/invoice.ts';
import { INVOICES_PER_PAGE } from '../../limits.ts';
import { isFactomosError } from '../../errors/guards.ts';
import { isRecord, isString } from '../../json/json.ts';
import { RewindLimits } from './rewind-limits.ts';

/**
 * One answer of listInvoice. Its rows may be any objects that have the invoice's id, such as decoded rows
 * paired with their raw ones.
 */
export interface InvoicePage<Row extends { id: string }> {
  invoices: readonly Row[];
  pagination: { total_invoices: number };
  /** Rows that were received but could not be read. They count as rows of the page. */
  omitted?: readonly { raw: unknown }[] | undefined;
}

/** Reads the page that starts at a row; the first row is 0. It must throw the client's errors unchanged. */
export type ReadInvoicePage<Row extends { id: string }> = (row: number) => Promise<InvoicePage<Row>>;

/** The position in the list, as plain data for `JSON.stringify`. */
export interface InvoiceCursor {
  /** The row after the last one that was read; null after the last page. */
  row: number | null;
  /** The number of invoices of the status when it was last read. */
  total: number;
  /** The ids of all received rows. A row without an id is represented by its JSON. */
  ids: readonly string[];
}

export interface InvoicePagerOptions {
  /** Where to continue. Default: at the start. */
  cursor?: InvoiceCursor | undefined;
  /** How many invoices are needed of the whole list, so that no unneeded call is made. Default: all. */
  limit?: number | undefined;
}

export interface InvoiceRows<Row> {
  /** Rows that were not returned before, the newest first. */
  rows: Row[];
  isDone: boolean;
}

/**
 * Walks the invoices of one status page by page, while the list changes.
 *
 * Pages are cut by row, so an invoice that leaves the status moves all older ones up by one row. Each page therefore starts at the last row
 * of the one before, unless that would take one more call; then the total has to stay as it was. If a page has no known row, or the total
 * changed, rows may have moved up, and it goes back until a known row is there. So an invoice that stays in the status is given exactly
 * once, whatever joins and leaves between two calls, as long as Factomos keeps the order of the list. One case shows in nothing that
 * Factomos answers: exactly 50, 100, … invoices are still to come, and one leaves among those given while another joins among those to come.
 *
 * While the total stays, 50 invoices take one call. An invoice that joins behind the current position is not given.
 */
export class InvoicePager<Row extends { id: string }> {
  readonly #readPage: ReadInvoicePage<Row>;
  readonly #limit: number;
  readonly #known: Set<string>;
  #row: number | null;
  #total: number;

  constructor(readPage: ReadInvoicePage<Row>, { cursor, limit = Infinity }: InvoicePagerOptions = {}) {
    this.#readPage = readPage;
    this.#limit = limit;
    this.#known = new Set(cursor?.ids);
    this.#row = cursor === undefined ? 0 : cursor.row;
    this.#total = cursor?.total ?? 0;
  }

  /** Pass it to a new pager to continue later. */
  get cursor(): InvoiceCursor {
    return { row: this.#row, total: this.#total, ids: [...this.#known] };
  }

  /** The number of invoices of the status when it was last read; 0 before the first call. */
  get total(): number {
    return this.#total;
  }

  /** Whether the last page was read. */
  get isDone(): boolean {
    return this.#row === null;
  }

  /**
   * The next invoices: one call unless invoices left the status, and no call after the last page. When a call
   * fails, the position is unchanged, and `next()` can be called again.
   */
  async next(): Promise<InvoiceRows<Row>> {
    if (this.#row === null) return { rows: [], isDone: true };
    const limits = new RewindLimits();
    let start = this.#overlaps(this.#row) ? this.#row - 1 : this.#row;
    let before = this.#total;
    for (;;) {
      const page = await this.#read(start);
      if ('refusal' in page) {
        start = Math.max(0, start - limits.rewindAfterRefusal(start, page.refusal));
        continue;
      }
      const { rows, ids, received, hasKnown, total } = page;
      const change = total - before;
      before = total;
      limits.checkRefusal(total);
      const follows = start === this.#row && change === 0 && received > 0;
      if (start > 0 && !hasKnown && !follows) {
        start = Math.max(0, Math.min(start, total) - limits.rewindAfterGap(start, total, change));
        continue;
      }
      const end: number = start + received;
      const isRepeat = start > 0 && ids.length === 0 && change === 0 && this.#known.size < total;
      if (isRepeat || (start > 0 && received < 2 && end < total)) limits.repeat(start, total);
      const isLast = !isRepeat && (end >= total || end === 0);
      if (ids.length > 0 || isLast) {
        for (const id of ids) this.#known.add(id);
        this.#row = isLast ? null : end;
        this.#total = total;
        return { rows, isDone: isLast };
      }
      // There is no new row up to the last one, although more remain: rows that joined are at the start of
      // the list.
      start = end >= total ? 0 : end - 1;
    }
  }

  /** Calls `next()` until there are `count` rows or no more. */
  async readAtLeast(count: number): Promise<InvoiceRows<Row>> {
    const rows: Row[] = [];
    while (rows.length < count && !this.isDone) rows.push(...(await this.next()).rows);
    return { rows, isDone: this.isDone };
  }

  /** Whether the next page can start one row earlier without an additional call. */
  #overlaps(row: number): boolean {
    return row > 0 && (Math.min(this.#total, this.#limit) - row) % INVOICES_PER_PAGE !== 0;
  }

  /**
   * The page at a row, or Factomos's refusal when so many invoices left the status that the row is beyond the
   * last one.
   */
  async #read(start: number) {
    try {
      return this.#compare(await this.#readPage(start));
    } catch (error) {
      if (start > 0 && isFactomosError(error, 'api') && error.serverCode === INVALID_PAGE_INDEX)
        return { refusal: error };
      throw error;
    }
  }

  /** The rows of a page that are new, and whether any of its rows is known. */
  #compare({ invoices, pagination, omitted = [] }: InvoicePage<Row>) {
    const rows = new Map(invoices.map((row) => [row.id, row]));
    const ids = new Set([...rows.keys(), ...omitted.map(({ raw }) => identify(raw))]);
    const received = invoices.length + omitted.length;
    const count = ids.size;
    for (const id of [...ids]) {
      if (!this.#known.has(id)) continue;
      ids.delete(id);
      rows.delete(id);
    }
    return {
      rows: [...rows.values()],
      ids: [...ids],
      received,
      hasKnown: ids.size < count,
      total: pagination.total_invoices,
    };
  }
}

/** The id of a row that could not be read, or the whole row as JSON if it has none. */
function identify(raw: unknown): string {
  const id = isRecord(raw) ? raw.id : undefined;
  return typeof id === 'number' || (isString(id) && id !== '') ? String(id) : JSON.stringify(raw);
}
