import { type InvoiceStatus } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { type Account } from './account.ts';
import { isObject } from './is-object.ts';

interface InvoiceRowItem {
  row: IDataObject;
  /** As Factomos wrote it. */
  raw: unknown;
}

/** The invoices of a status, newest first, page by page: a page is asked for when somebody wants its first row. */
export async function* invoiceRows(account: Account, status: InvoiceStatus): AsyncGenerator<InvoiceRowItem> {
  // An invoice made meanwhile pushes rows onto the next page, where they come again.
  const seen = new Set<unknown>();
  let next = 0;
  for (;;) {
    const { result, raw } = await account.call('listInvoice', {
      invoice_status: status,
      ...(next > 0 && { page_index: next }),
    });
    const rawRows: unknown = raw.invoices;
    for (const [index, invoice] of result.invoices.entries()) {
      const row: unknown = invoice;
      if (isObject(row) && !seen.has(row.id)) {
        seen.add(row.id);
        yield { row, raw: Array.isArray(rawRows) ? rawRows[index] : undefined };
      }
    }
    next += result.invoices.length;
    if (result.invoices.length === 0 || next >= result.pagination.total_invoices) return;
  }
}
