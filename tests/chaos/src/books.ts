import { type Snapshot } from 'factomos-sandbox';

/** Where the mark of a write stands. */
const MARKS = {
  createInvoice: { table: 'invoices', column: 'subject' },
  createEstimate: { table: 'estimates', column: 'subject' },
  createClient: { table: 'clients', column: 'client_company_name' },
  createExpense: { table: 'expenses', column: 'comment' },
  createPayment: { table: 'payments', column: 'reference' },
  sendInvoice: { table: 'mails', column: 'email_to' },
  transformEstimate: { table: 'invoices', column: 'estimate_id' },
  createCreditNote: { table: 'invoices', column: 'credited_invoice_id' },
} as const;

/** The kinds of writes that chaos sends. */
export const WRITES = Object.keys(MARKS);

/** The records in the sandbox: which of them have which mark. */
export class Books {
  readonly #ids = new Map<string, string[]>();

  constructor({ tables }: Snapshot) {
    for (const [action, { table, column }] of Object.entries(MARKS)) this.#add(action, tables[table], column);
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
