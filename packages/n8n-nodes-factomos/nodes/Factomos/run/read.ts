import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { parseParams } from '../input/parse-params.ts';
import { readItems } from '../output/items.ts';
import { type Operation } from '../resources/find-operation.ts';
import { getManyClients } from './get-many-clients.ts';
import { getManyInvoices } from './get-many-invoices.ts';

/** Reads for one item. */
export async function read(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<IDataObject[]> {
  if (operation.ui.mode === 'seenClients') return await getManyClients(ctx, account, itemIndex);
  const options = {
    simplify: itemParameter(ctx, 'simplify', itemIndex) !== false,
    baseUrl: account.baseUrl,
  };
  if (operation.ui.mode === 'pagedList') return await getManyInvoices(ctx, account, itemIndex, options);
  const params = await parseParams(ctx, account, itemIndex, operation);
  return readItems(operation, await account.callWith(operation.ui.actionName, params), options);
}
