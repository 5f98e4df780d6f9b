import {
  type FactomosClient,
  type Invoice,
  isFactomosError,
  matchesSearch,
  titleServiceId,
} from 'factomos-core';
import { type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { textOr } from '../../shared/values/text-or.ts';
import { toError } from '../../shared/errors/to-error.ts';
import { listClient } from './list-context.ts';
import { listError } from './list-error.ts';
import { noChoice, SEARCHED_STATUSES } from './search-newest.ts';

/** The number of invoices whose lines are read. */
const READ_INVOICES = 10;

/** How long the list is kept, in milliseconds: it takes up to 14 calls. */
const HOUR = 3_600_000;

/** Lists the services on the newest invoices, since Factomos has no list of services. */
export async function searchServices(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await listClient(this, HOUR);
    const services = servicesOf(await newestInvoices(client));
    const results = services.filter(({ name }) => matchesSearch(name, filter));
    if (filter === undefined || filter.trim() === '') return { results };
    const extent = `services of the newest ${READ_INVOICES} invoices`;
    return { results: [...results, noChoice(results.length, extent, 'By ID')] };
  } catch (error) {
    throw listError(this, error);
  }
}

async function newestInvoices(client: FactomosClient): Promise<Invoice[]> {
  const ids = new Set<string>();
  for (const invoice_status of SEARCHED_STATUSES) {
    const { invoices } = await client.listInvoice({ invoice_status });
    for (const { id } of invoices) ids.add(id);
  }
  const newest = [...ids].sort((a, b) => Number(b) - Number(a)).slice(0, READ_INVOICES);
  const read = await Promise.all(newest.map(async (id) => await readInvoice(client, id)));
  return read.filter((invoice) => invoice !== undefined);
}

/** Undefined for an invoice that cannot be read, so that the services of the others are still listed. */
async function readInvoice(client: FactomosClient, invoice_id: string): Promise<Invoice | undefined> {
  try {
    return (await client.getInvoice({ invoice_id })).invoice;
  } catch (error) {
    if (isFactomosError(error, 'validation')) return undefined;
    throw toError(error);
  }
}

/** The services on the invoices, without duplicates, sorted by name. */
function servicesOf(invoices: readonly Invoice[]): { value: string; name: string }[] {
  const services = new Map<string, string>();
  for (const { service_id, service_name, archived } of invoices.flatMap(({ articleList }) => articleList)) {
    if (service_id === null || service_id === titleServiceId || archived === true) continue;
    if (!services.has(service_id))
      services.set(service_id, `${textOr(service_name, 'Service')} (${service_id})`);
  }
  return [...services]
    .map(([value, name]) => ({ value, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
