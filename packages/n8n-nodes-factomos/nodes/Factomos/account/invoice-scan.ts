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

/** Reads a page of a status, from a row on. */
type ReadPage = (status: InvoiceStatus, row: number) => Promise<WalkedPage>;

/** No further call is allowed. */
class CallsUsedUp extends Error {}

/** The invoices of all statuses, open ones first: one walk for all items of a run, which reads on when an item needs more. */
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

  /** The invoices that were read so far. */
  get rows(): InvoiceRow[] {
    return [...this.#rows.values()];
  }

  get count(): number {
    return this.#rows.size;
  }

  get calls(): number {
    return this.#calls;
  }

  /** Rows that could not be read. */
  get omitted(): number {
    return this.#omitted;
  }

  /** Invoices whose number could not be read: any number may be theirs. */
  get unnamed(): number {
    return this.#unnamed + this.#omitted;
  }

  /** Whether every invoice was read. */
  get isComplete(): boolean {
    return this.#status >= statusOrder.length;
  }

  /** The IDs of the invoices with a number, among those that were read. */
  idsOf(number: string): string[] {
    return [...(this.#idsByNumber.get(foldText(number)) ?? [])];
  }

  /** Reads on until it is enough, all invoices were read, or the run used as many calls as it may. */
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
        if (error instanceof CallsUsedUp) return;
        if (isFactomosError(error, 'api')) this.#refusal = error;
        throw toError(error);
      }
    }
  }

  async #readNext(maxCalls: number): Promise<void> {
    const status = statusOrder[this.#status];
    if (status === undefined) return;
    this.#pager ??= new InvoicePager(async (row) => {
      // Counted here, since the pager goes back where the list changed.
      if (this.#calls >= maxCalls) throw new CallsUsedUp();
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

  /** An invoice that changed its status meanwhile is met twice. */
  #add(row: InvoiceRow): void {
    const isNew = !this.#rows.has(row.id);
    this.#rows.set(row.id, row);
    const number = foldText(row.invoice_formated_number ?? '');
    if (number === '') this.#unnamed += isNew ? 1 : 0;
    else this.#idsByNumber.set(number, (this.#idsByNumber.get(number) ?? new Set()).add(row.id));
  }
}
