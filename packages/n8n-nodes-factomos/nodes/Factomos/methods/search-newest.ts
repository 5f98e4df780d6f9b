import { type FactomosClient, type InvoiceRow } from 'factomos-core';
import { type INodeListSearchResult } from 'n8n-workflow';
import { statusOrder } from '../resources/status-order.ts';

/** Statuses that a search looks at: those to be paid, and paid ones. */
const SEARCHED = statusOrder.slice(0, 4);

/** Not an ID, so that a run with it fails. An empty value would count as the one that is chosen, and n8n shows that one first. */
const ENDING = 'none';

type Result = INodeListSearchResult['results'][number];

/**
 * Searches the newest 50 invoices of each of the first statuses, one call each, and no further: typing into a list must not use up the day's
 * calls. The last row says how far the search went.
 */
export async function searchNewest(
  client: FactomosClient,
  find: (rows: InvoiceRow[]) => Result[],
  otherWays: string,
): Promise<INodeListSearchResult> {
  const rows = new Map<string, InvoiceRow>();
  for (const invoice_status of SEARCHED) {
    const { invoices } = await client.listInvoice({ invoice_status });
    for (const row of invoices) rows.set(row.id, row);
  }
  const found = find([...rows.values()]);
  const extent = `the newest ${rows.size} invoices`;
  const name =
    found.length === 0
      ? `(Not among ${extent}: choose ${otherWays})`
      : `(Only ${extent} were searched: for others, choose ${otherWays})`;
  return { results: [...found, { name, value: ENDING }] };
}
