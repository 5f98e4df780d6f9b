import { type InvoiceRow, matchesSearch } from 'factomos-core';
import { choiceLabel } from 'factomos-core/labels/en';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { textOr } from '../../shared/values/text-or.ts';
import { nextInvoices } from './invoice-pages.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';
import { searchNewest } from './search-newest.ts';

/** Lists invoices by status, unpaid ones first. A search compares the number, client and status of the newest ones. */
export async function searchInvoices(
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    if (filter !== undefined && filter.trim() !== '') {
      const find = (rows: InvoiceRow[]) => options(rows).filter(({ name }) => matchesSearch(name, filter));
      return await searchNewest(client, find, 'By Number');
    }
    const { rows, next } = await nextInvoices(client, paginationToken, 4);
    return {
      results: options(rows),
      ...(next !== undefined && { paginationToken: next }),
    };
  } catch (error) {
    throw listError(this, error);
  }
}

const options = (rows: InvoiceRow[]) => rows.map((row) => ({ name: label(row), value: row.id }));

function label(row: InvoiceRow): string {
  const status = choiceLabel('invoice_status', row.invoice_status);
  const number = textOr(row.invoice_formated_number, `#${row.id}`);
  const client = textOr(row.client_company_name, `Client ${row.client_id}`);
  return `${number} - ${client} - ${row.figures_total_withvat.toFixed(2)} EUR - ${status}`;
}
