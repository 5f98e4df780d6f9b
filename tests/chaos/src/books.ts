import { type Snapshot } from 'factomos-sandbox';

/** The records in the sandbox: which of them have which mark. */
export class Books {
  readonly #ids = new Map<string, string[]>();

  constructor({ tables }: Snapshot) {
    this.#add('createInvoice', tables.invoices, 'subject');
    this.#add('createEstimate', tables.estimates, 'subject');
    this.#add('createClient', tables.clients, 'client_company_name');
    this.#add('createExpense', tables.expenses, 'comment');
    this.#add('createPayment', tables.payments, 'reference');
    this.#add('sendInvoice', tables.mails, 'email_to');
    this.#add('transformEstimate', tables.invoices, 'estimate_id');
    this.#add('createCreditNote', tables.invoices, 'credited_invoice_id');
  }

  /** How often a write with this mark was done. */
  times(action: string, mark: string): number {
    return this.ids(action, mark).length;
  }

  /** The IDs of what writes with this mark created. */
  ids(action: string, mark: string): readonly string[] {
    return this.#ids.get(`${action} ${mark}`) ?? [];
  }

  #add(action: string, rows: unknown[] | undefined, column: string): void {
    if (rows === undefined) throw new Error(`The snapshot has no table for ${action}`);
    for (const row of rows) {
      const value = property(row, column);
      if (value === undefined) throw new Error(`The table for ${action} has no ${column}`);
      // Null where a row has no such mark.
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const key = `${action} ${value}`;
      const ids = this.#ids.get(key) ?? [];
      ids.push(String(property(row, 'id')));
      this.#ids.set(key, ids);
    }
  }
}

function property(row: unknown, column: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
}
