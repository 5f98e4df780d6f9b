import { type FactomosClient, type InvoiceRow, type InvoiceStatus } from 'factomos-core';

/** In the order people look for them: what is to be paid first. */
export const statusOrder: readonly InvoiceStatus[] = [
  'pending',
  'later',
  'partially-paid',
  'paid',
  'partially-paid-avoir',
  'paid-avoir',
  'avoir',
];

interface Page {
  rows: InvoiceRow[];
  /** Where the next page begins, or undefined after the last. */
  next: string | undefined;
}

/** One page of at most 50 invoices, for one call: through all statuses, one after the other. A token is `status index:row`. */
export async function invoicePage(client: FactomosClient, token = '0:0'): Promise<Page> {
  const [statusIndex = 0, row = 0] = token.split(':').map(Number);
  const status = statusOrder[statusIndex];
  if (status === undefined) return { rows: [], next: undefined };
  const { invoices, pagination } = await client.listInvoice({
    invoice_status: status,
    ...(row > 0 && { page_index: row }),
  });
  const end = row + invoices.length;
  if (invoices.length > 0 && end < pagination.total_invoices) {
    return { rows: invoices, next: `${statusIndex}:${end}` };
  }
  return { rows: invoices, next: statusIndex + 1 < statusOrder.length ? `${statusIndex + 1}:0` : undefined };
}

/** Pages until something fits, at most `calls` of them: a list that stays empty looks as if there were nothing. */
export async function pagesUntilFound<Found>(
  client: FactomosClient,
  token: string | undefined,
  calls: number,
  find: (rows: InvoiceRow[]) => Found[],
): Promise<{ found: Found[]; next: string | undefined }> {
  let next = token;
  for (let call = 0; call < calls; call++) {
    const page = await invoicePage(client, next);
    const found = find(page.rows);
    next = page.next;
    if (found.length > 0 || next === undefined) return { found, next };
  }
  return { found: [], next };
}
