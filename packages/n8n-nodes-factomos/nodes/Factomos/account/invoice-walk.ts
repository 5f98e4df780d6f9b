import {
  type ApiError,
  type InvoicePage,
  InvoicePager,
  type InvoiceRow,
  isFactomosError,
  type OmittedRow,
  type ReadInvoicePage,
} from 'factomos-core';
import { toError } from '../../shared/errors/to-error.ts';

export interface WalkedInvoice {
  id: string;
  row: InvoiceRow;
  /** The row before decoding. */
  raw: unknown;
}

export type WalkedPage = InvoicePage<WalkedInvoice> & { omitted: readonly OmittedRow[] };

/** The invoices of a status, newest first. All items of a run share one walk, so that each page is read once. */
export class InvoiceWalk {
  readonly #pager: InvoicePager<WalkedInvoice>;
  readonly #invoices: WalkedInvoice[] = [];
  readonly #omitted: OmittedRow[] = [];
  #reading: Promise<void> | undefined;
  /** The error with which Factomos refused a page. Later items get it without another call. */
  #refusal: ApiError | undefined;

  /** @param limit The maximum number of invoices. */
  constructor(readPage: (row: number) => Promise<WalkedPage>, limit: number) {
    const read: ReadInvoicePage<WalkedInvoice> = async (row) => {
      const page = await readPage(row);
      this.#omitted.push(...page.omitted);
      return page;
    };
    this.#pager = new InvoicePager(read, { limit });
  }

  /** The rows read so far that could not be decoded. Contains duplicates when a page was read twice. */
  get omitted(): readonly OmittedRow[] {
    return this.#omitted;
  }

  /** Yields the invoices, and reads a page when its first row is needed. */
  async *invoices(): AsyncGenerator<WalkedInvoice> {
    for (let index = 0; ; index++) {
      while (index >= this.#invoices.length && !this.#pager.isDone) await this.#readNext();
      const invoice = this.#invoices[index];
      if (!invoice) return;
      yield invoice;
    }
  }

  /** Concurrent callers share one call. */
  async #readNext(): Promise<void> {
    if (this.#refusal) throw this.#refusal;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      const { rows } = await this.#pager.next();
      this.#invoices.push(...rows);
    } catch (error) {
      if (isFactomosError(error, 'api')) this.#refusal = error;
      throw toError(error);
    }
  }
}
