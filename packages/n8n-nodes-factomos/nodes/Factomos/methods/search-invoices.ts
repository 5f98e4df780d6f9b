import { type InvoiceRow, matchesSearch } from 'factomos-core';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { invoice as words } from '../resources/invoice.ts';
import { pagesUntilFound } from './invoice-pages.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';

/** Invoices by status, those to be paid first. The search looks at number, client and status. */
export async function searchInvoices(
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    const { found, next } = await pagesUntilFound(client, paginationToken, 4, (rows) =>
      rows.filter((row) => matchesSearch(label(row), filter)),
    );
    return {
      results: found.map((row) => ({ name: label(row), value: row.id })),
      ...(next !== undefined && { paginationToken: next }),
    };
  } catch (error) {
    throw listError(this, error);
  }
}

function label(row: InvoiceRow): string {
  const status = words.fields.invoice_status?.choices?.[row.invoice_status] ?? row.invoice_status;
  return `${row.invoice_formated_number} - ${row.client_company_name} - ${row.figures_total_withvat.toFixed(2)} EUR - ${status}`;
}
