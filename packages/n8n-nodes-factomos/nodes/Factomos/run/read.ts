import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { getManyInvoices } from './get-many-invoices.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { type Operation } from '../resources/find-operation.ts';
import { readItems } from '../output/items.ts';
import { readParams } from '../input/parse-params.ts';
import { type Run } from '../account/account-pool.ts';

/** Reads for one item. */
export async function read(
  ctx: IExecuteFunctions,
  run: Run,
  itemIndex: number,
  operation: Operation,
): Promise<IDataObject[]> {
  const account = await run.account(itemIndex);
  const options = {
    simplify: itemParameter(ctx, 'simplify', itemIndex) !== false,
    baseUrl: account.baseUrl,
  };
  if (operation.words.action === 'listInvoice')
    return await getManyInvoices(ctx, account, itemIndex, options);
  const params = await readParams(ctx, account, itemIndex, operation);
  return readItems(operation, await account.callWith(operation.words.action, params), options);
}
