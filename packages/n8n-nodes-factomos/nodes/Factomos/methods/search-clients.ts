import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { matches } from './matches.ts';
import { pagesUntilFound } from './invoice-pages.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';

/** Clients as seen on recent invoices, since Factomos cannot list them. Scrolling looks at older ones. */
export async function searchClients(
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this);
    const { found, next } = await pagesUntilFound(client, paginationToken, 4, (rows) => {
      const names = new Map(rows.map((row) => [row.client_id, row.client_company_name]));
      return [...names].filter(([id, name]) => matches(`${name} ${id}`, filter));
    });
    return {
      results: found
        .map(([value, name]) => ({ name: `${name} (${value})`, value }))
        .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
      ...(next !== undefined && { paginationToken: next }),
    };
  } catch (error) {
    throw listError(this, error);
  }
}
