import {
  type ApiError,
  foldText,
  InvoicePager,
  type InvoiceRow,
  type InvoiceStatus,
  isFactomosError,
} from 'factomos-core';
import { statusOrder } from '../resources/status-order.ts';
import { toError } from '../../shared/errors/to-error.ts';
import { type WalkedInvoice, type WalkedPage } from './invoice-walk.ts';

/** Reads the page of a status that starts at a row. */
type ReadPage = (status: InvoiceStatus, row: number) => Promise<WalkedPage>;

/** The limit on calls has been reached. */
class CallLimitReached extends Error {}

/** The invoices of all statuses, open ones first. All items of a run share one scan, which reads on when an item needs more. */
export class InvoiceScan {
  readonly #readPage: ReadPage;
  readonly #rows = new Map<string, InvoiceRow>();
  readonly #idsByNumber = new Map<string, Set<string>>();
  #unnamed = 0;
  #omitted = 0;
  #calls = 0;
  #status = 0;
  #pager: InvoicePager<WalkedInvoice> | undefined;
  #refusal: ApiError | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(readPage: ReadPage) {
    this.#readPage = readPage;
  }

  /** The invoices read so far. */
  get rows(): InvoiceRow[] {
    return [...this.#rows.values()];
  }

  get count(): number {
    return this.#rows.size;
  }

  get calls(): number {
    return this.#calls;
  }

  /** The number of rows that could not be read. */
  get omitted(): number {
    return this.#omitted;
  }

  /** The number of invoices whose invoice number could not be read: each of them may be the one that is looked for. */
  get unnamed(): number {
    return this.#unnamed + this.#omitted;
  }

  /** Whether all statuses were read to their end. */
  get isComplete(): boolean {
    return this.#status >= statusOrder.length;
  }

  /** The IDs of the invoices read so far that have this number. */
  idsOf(number: string): string[] {
    return [...(this.#idsByNumber.get(foldText(number)) ?? [])];
  }

  /** Reads on until `isEnough` is true, all invoices were read, or the run has used `maxCalls` calls. */
  async readUntil(isEnough: () => boolean, maxCalls: number): Promise<void> {
    const reading = this.#reading.then(async () => {
      await this.#read(isEnough, maxCalls);
    });
    this.#reading = reading.catch(() => undefined);
    await reading;
  }

  async #read(isEnough: () => boolean, maxCalls: number): Promise<void> {
    if (this.#refusal) throw this.#refusal;
    while (!this.isComplete && !isEnough()) {
      try {
        await this.#readNext(maxCalls);
      } catch (error) {
        if (error instanceof CallLimitReached) return;
        if (isFactomosError(error, 'api')) this.#refusal = error;
        throw toError(error);
      }
    }
  }

  async #readNext(maxCalls: number): Promise<void> {
    const status = statusOrder[this.#status];
    if (status === undefined) return;
    this.#pager ??= new InvoicePager(async (row) => {
      // Counted here and not by pages, since the pager rereads pages when the list changes.
      if (this.#calls >= maxCalls) throw new CallLimitReached();
      this.#calls += 1;
      const page = await this.#readPage(status, row);
      this.#omitted += page.omitted.length;
      return page;
    });
    const { rows, isDone } = await this.#pager.next();
    for (const { row } of rows) this.#add(row);
    if (!isDone) return;
    this.#pager = undefined;
    this.#status += 1;
  }

  /** Stores a row. An invoice that changed its status during the scan comes twice. */
  #add(row: InvoiceRow): void {
    const isNew = !this.#rows.has(row.id);
    this.#rows.set(row.id, row);
    const number = foldText(row.invoice_formated_number ?? '');
    if (number === '') this.#unnamed += isNew ? 1 : 0;
    else this.#idsByNumber.set(number, (this.#idsByNumber.get(number) ?? new Set()).add(row.id));
  }
}
