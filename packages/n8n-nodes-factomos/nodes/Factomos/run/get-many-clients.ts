import { type InvoiceRow, matchesSearch, parisDay } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { counted } from '../../shared/values/counted.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { limitOf, maxCallsOf } from '../input/limit.ts';
import { showWarnings } from '../write/show-warnings.ts';

interface SeenClient {
  client_id: string;
  client_company_name: string | null;
  /** The number of the client's invoices among those that were read. */
  invoice_count: number;
  newest_invoice_id: string;
  newest_invoice_date: string | null;
}

/** Lists the clients of the invoices that are read, in order of their newest invoice. Clients without an invoice are missing. */
export async function getManyClients(
  ctx: IExecuteFunctions,
  { scan }: Account,
  itemIndex: number,
): Promise<IDataObject[]> {
  const limit = limitOf(ctx, itemIndex);
  const search = itemParameter(ctx, 'search', itemIndex, '');
  await scan.readUntil(() => false, maxCallsOf(ctx, itemIndex));
  const clients = clientsOf(scan.rows);
  const found = clients.filter(({ client_company_name: name }) => matchesSearch(name ?? '', text(search)));
  const unnamed = clients.filter(({ client_company_name: name }) => name === null).length;
  showWarnings(ctx, [
    ...(scan.isComplete
      ? []
      : [
          `Only the clients of ${counted(scan.count, 'invoice')} are listed. Raise Maximum Calls to read more invoices.`,
        ]),
    ...(scan.omitted > 0
      ? [`Clients may be missing: ${counted(scan.omitted, 'invoice')} could not be read.`]
      : []),
    ...(unnamed > 0 && text(search) !== ''
      ? [`Clients may be missing: the name of ${counted(unnamed, 'client')} could not be read.`]
      : []),
  ]);
  return found.slice(0, limit).map((client) => ({ ...client }));
}

function clientsOf(rows: InvoiceRow[]): SeenClient[] {
  const clients = new Map<string, SeenClient>();
  for (const row of rows.sort((a, b) => Number(b.id) - Number(a.id))) {
    const { client_id, id, client_company_name, unix_timestamp: time } = row;
    const known = clients.get(client_id);
    const name = known?.client_company_name ?? '';
    clients.set(client_id, {
      client_id,
      client_company_name: name === '' ? client_company_name : name,
      invoice_count: (known?.invoice_count ?? 0) + 1,
      newest_invoice_id: known?.newest_invoice_id ?? id,
      newest_invoice_date: known ? known.newest_invoice_date : time === null ? null : parisDay(time * 1000),
    });
  }
  return [...clients.values()];
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
