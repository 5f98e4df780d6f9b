import { type InvoiceRow, matchesSearch } from 'factomos-core';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { textOr } from '../../shared/values/text-or.ts';
import { nextInvoices } from './invoice-pages.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';
import { searchNewest } from './search-newest.ts';

/** How many IDs of clients that were already shown a token carries. */
const KEPT_IDS = 200;

/** Lists the clients of recent invoices, since Factomos has no list of clients. Scrolling loads those of older invoices. */
export async function searchClients(
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    if (filter !== undefined && filter.trim() !== '') {
      const find = (rows: InvoiceRow[]) => clientsOf(rows).filter(({ name }) => matchesSearch(name, filter));
      return await searchNewest(client, find, 'By ID');
    }
    const { page, shown } = parseToken(paginationToken);
    const { rows, next } = await nextInvoices(client, page, 4);
    const found = clientsOf(rows).filter(({ value }) => !shown.includes(value));
    return {
      results: found,
      ...(next !== undefined && {
        paginationToken: JSON.stringify([
          next,
          ...[...shown, ...found.map(({ value }) => value)].slice(-KEPT_IDS),
        ]),
      }),
    };
  } catch (error) {
    throw listError(this, error);
  }
}

/** The clients of the rows, without duplicates, sorted by name. */
function clientsOf(rows: InvoiceRow[]): { value: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { client_id: id, client_company_name: name } of rows)
    names.set(id, textOr(name, names.get(id) ?? ''));
  return [...names]
    .map(([value, name]) => ({ value, name: `${textOr(name, 'Client')} (${value})` }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function parseToken(token: string | undefined): { page: string | undefined; shown: string[] } {
  const parts: unknown = token === undefined ? [] : JSON.parse(token);
  const [page, ...shown] = Array.isArray(parts) ? parts.map(String) : [];
  return { page, shown };
}
