import { type Snapshot } from 'factomos-sandbox';

/** The records in the sandbox: how often each mark occurs, and where. */
export class Books {
  readonly #marks = new Map<string, number>();

  constructor({ tables }: Snapshot) {
    this.#count('createInvoice', tables.invoices, 'subject');
    this.#count('createEstimate', tables.estimates, 'subject');
    this.#count('createClient', tables.clients, 'client_company_name');
    this.#count('createExpense', tables.expenses, 'comment');
    this.#count('createPayment', tables.payments, 'reference');
    this.#count('sendInvoice', tables.mails, 'email_to');
    this.#count('transformEstimate', tables.invoices, 'estimate_id');
    this.#count('createCreditNote', tables.invoices, 'credited_invoice_id');
  }

  /** How often a write with this mark was done. */
  times(action: string, mark: string): number {
    return this.#marks.get(`${action} ${mark}`) ?? 0;
  }

  #count(action: string, rows: unknown[] | undefined, column: string): void {
    if (rows === undefined) throw new Error(`The snapshot has no table for ${action}`);
    for (const row of rows) {
      const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
      if (value === undefined) throw new Error(`The table for ${action} has no ${column}`);
      // Null where a row has no such mark.
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const key = `${action} ${value}`;
      this.#marks.set(key, (this.#marks.get(key) ?? 0) + 1);
    }
  }
}
