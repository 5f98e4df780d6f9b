import { createError } from '../../../src/errors/create-error.ts';
import { type ApiError } from '../../../src/errors/errors.ts';

export interface Change {
  /** Positions of invoices that leave the status. */
  leave?: readonly number[];
  /** Ids of invoices that join it, at any position. */
  join?: readonly number[];
}

interface Row {
  id: string;
}

/**
 * Invoices of a status, the highest id first, paged like Factomos. The next change is applied before each
 * call but the first, unless no answer could show it, because the page does not overlap with the previous one
 * and the total stays the same.
 */
export class ChangingList {
  /** The requested row of each call. */
  readonly calls: number[] = [];
  /** Invoices that were in the list from start to end. */
  readonly stayed: Set<string>;
  readonly #changes: Change[];
  #ids: number[];
  /** The row after the last page that was read. */
  #end = 0;

  constructor(ids: readonly number[], changes: readonly Change[] = []) {
    this.#ids = [...ids].sort((a, b) => b - a);
    this.#changes = [...changes];
    this.stayed = new Set(ids.map(String));
  }

  /** Can be passed to a pager. */
  readonly readPage = (row: number): Promise<{ invoices: Row[]; pagination: { total_invoices: number } }> => {
    const change = this.calls.length > 0 ? this.#changes.shift() : undefined;
    if (row !== this.#end || this.#after(change).length !== this.#ids.length) this.change(change);
    this.calls.push(row);
    this.#end = row + 50;
    const total_invoices = this.#ids.length;
    if (row > total_invoices) return Promise.reject(beyond());
    const invoices = this.#ids.slice(row, row + 50).map((id) => ({ id: String(id) }));
    return Promise.resolve({ invoices, pagination: { total_invoices } });
  };

  change(change: Change | undefined): void {
    this.#ids = this.#after(change);
    const left = new Set(this.#ids);
    for (const id of this.stayed) if (!left.has(Number(id))) this.stayed.delete(id);
  }

  #after({ leave = [], join = [] }: Change = {}): number[] {
    const gone = new Set(leave.map((at) => this.#ids[at % Math.max(1, this.#ids.length)]));
    // An invoice that left does not return at once, since it would count as one that stayed.
    const joins = join.filter((id) => !gone.has(id));
    return [...new Set([...this.#ids.filter((id) => !gone.has(id)), ...joins])].sort((a, b) => b - a);
  }
}

export const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => index * 10);

function beyond(): ApiError {
  return createError('api', {
    action: 'listInvoice',
    message: 'Invalid parameter page_index (-41)',
    serverCode: -41,
    serverMessage: 'Invalid parameter page_index',
    meaning: '',
    hint: '',
  });
}
