import { type InvoiceRow, matchesSearch } from 'factomos-core';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { pagesUntilFound } from './invoice-pages.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';

/** Clients that a token remembers as shown. */
const KEPT_IDS = 200;

/** Clients as seen on recent invoices, since Factomos cannot list them. Scrolling looks at older ones. */
export async function searchClients(
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    const { page, shown } = parseToken(paginationToken);
    const { found, next } = await pagesUntilFound(client, page, 4, (rows) =>
      clientsOf(rows).filter(({ value, name }) => !shown.includes(value) && matchesSearch(name, filter)),
    );
    return {
      results: found.sort((a, b) => a.name.localeCompare(b.name, 'fr')),
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

/** Each once. */
function clientsOf(rows: InvoiceRow[]): { value: string; name: string }[] {
  const names = new Map(rows.map((row) => [row.client_id, row.client_company_name]));
  return [...names].map(([value, name]) => ({ value, name: `${name} (${value})` }));
}

function parseToken(token: string | undefined): { page: string | undefined; shown: string[] } {
  const parts: unknown = token === undefined ? [] : JSON.parse(token);
  const [page, ...shown] = Array.isArray(parts) ? parts.map(String) : [];
  return { page, shown };
}
