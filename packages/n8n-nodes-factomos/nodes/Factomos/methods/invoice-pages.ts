import {
  type FactomosClient,
  type InvoiceCursor,
  InvoicePager,
  type InvoiceRow,
  type InvoiceStatus,
} from 'factomos-core';
import { statusOrder } from '../resources/status-order.ts';

/** How many IDs a token carries. The pager uses them to recognise rows that it already returned, when invoices left the list in between. */
const KEPT_IDS = 150;

interface Page {
  rows: InvoiceRow[];
  /** The token of the next page, or undefined after the last. */
  next: string | undefined;
}

/** The position in the list: the status, and the row in it. */
interface Position {
  status: number;
  cursor: InvoiceCursor | undefined;
}

/** The next page of invoices, 50 per call, through all statuses one after the other. Throws for an invalid token. */
export async function invoicePage(client: FactomosClient, token?: string): Promise<Page> {
  const { status: index, cursor } = parseToken(token);
  const status = statusOrder[index];
  if (status === undefined) return { rows: [], next: undefined };
  const pager = new InvoicePager(pageReader(client, status), { cursor });
  const { rows, isDone } = await pager.next();
  if (!isDone) return { rows, next: formatToken({ status: index, cursor: pager.cursor }) };
  const isLast = index + 1 >= statusOrder.length;
  return { rows, next: isLast ? undefined : formatToken({ status: index + 1, cursor: undefined }) };
}

/** The first page may come from the list's cache. A pager that goes back needs current pages. */
function pageReader(client: FactomosClient, invoice_status: InvoiceStatus) {
  let calls = 0;
  return async (row: number) =>
    await client.listInvoice({ invoice_status, ...(row > 0 && { page_index: row }) }, { fresh: calls++ > 0 });
}

function formatToken({ status, cursor }: Position): string {
  return JSON.stringify([
    status,
    ...(cursor ? [cursor.row, cursor.total, cursor.ids.slice(-KEPT_IDS).join()] : []),
  ]);
}

function parseToken(token: string | undefined): Position {
  if (token === undefined) return { status: 0, cursor: undefined };
  const parsed: unknown = JSON.parse(token);
  const parts: unknown[] = Array.isArray(parsed) ? parsed : [];
  const [status, row, total, ids] = parts;
  if (typeof status !== 'number') throw new TypeError('The list cannot continue: open it again');
  const isCursor = typeof row === 'number' && typeof total === 'number' && typeof ids === 'string';
  return { status, cursor: isCursor ? { row, total, ids: ids.split(',') } : undefined };
}

/** The next page that is not empty, with at most `calls` calls: an empty page would look like the end of the list. */
export async function nextInvoices(
  client: FactomosClient,
  token: string | undefined,
  calls: number,
): Promise<Page> {
  let page = await invoicePage(client, token);
  for (let call = 1; call < calls && page.rows.length === 0 && page.next !== undefined; call++) {
    page = await invoicePage(client, page.next);
  }
  return page;
}
