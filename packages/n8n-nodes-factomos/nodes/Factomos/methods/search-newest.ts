import { type FactomosClient, type InvoiceRow } from 'factomos-core';
import { type INodeListSearchResult } from 'n8n-workflow';
import { counted } from '../../shared/values/counted.ts';
import { NO_CHOICE } from '../../shared/expressions/locator.ts';
import { statusOrder } from '../resources/status-order.ts';

/** The statuses that a search reads: the unpaid ones, and paid. */
export const SEARCHED_STATUSES = statusOrder.slice(0, 4);

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
  for (const invoice_status of SEARCHED_STATUSES) {
    const { invoices } = await client.listInvoice({ invoice_status });
    for (const row of invoices) rows.set(row.id, row);
  }
  const found = find([...rows.values()]);
  return {
    results: [...found, noChoice(found.length, `newest ${counted(rows.size, 'invoice')}`, otherWays)],
  };
}

/** The last row of a search, with which a run fails. n8n would show an empty value first, as the selected one. It says which invoices were searched. */
export function noChoice(found: number, extent: string, otherWays: string): Result {
  const name =
    found === 0
      ? `(Not among the ${extent}: choose ${otherWays})`
      : `(Only the ${extent} were searched: for others, choose ${otherWays})`;
  return { name, value: NO_CHOICE };
}
