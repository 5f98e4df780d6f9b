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
  /** As Factomos wrote it. */
  raw: unknown;
}

export type WalkedPage = InvoicePage<WalkedInvoice> & { omitted: readonly OmittedRow[] };

/** The invoices of a status, newest first. All items of a run share one walk, so that each page is read once. */
export class InvoiceWalk {
  readonly #pager: InvoicePager<WalkedInvoice>;
  readonly #invoices: WalkedInvoice[] = [];
  readonly #omitted: OmittedRow[] = [];
  #reading: Promise<void> | undefined;
  /** Factomos's refusal of a page, which would refuse it to the next item too. */
  #refusal: ApiError | undefined;

  /** @param limit How many invoices are wanted at most. */
  constructor(readPage: (row: number) => Promise<WalkedPage>, limit: number) {
    const read: ReadInvoicePage<WalkedInvoice> = async (row) => {
      const page = await readPage(row);
      this.#omitted.push(...page.omitted);
      return page;
    };
    this.#pager = new InvoicePager(read, { limit });
  }

  /** The rows so far that could not be read. A page that was read twice may name one twice. */
  get omitted(): readonly OmittedRow[] {
    return this.#omitted;
  }

  /** Reads a page when somebody wants its first row. */
  async *invoices(): AsyncGenerator<WalkedInvoice> {
    for (let index = 0; ; index++) {
      while (index >= this.#invoices.length && !this.#pager.isDone) await this.#readNext();
      const invoice = this.#invoices[index];
      if (!invoice) return;
      yield invoice;
    }
  }

  /** One call for all who wait for it. */
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
