import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { parseParams } from '../input/parse-params.ts';
import { readItems } from '../output/items.ts';
import { nameFields } from '../output/name-fields.ts';
import { outputChoice, selectFields } from '../output/output-choice.ts';
import { type Operation } from '../resources/find-operation.ts';
import { clientHints } from '../write/client-hints.ts';
import { showWarnings } from '../write/show-warnings.ts';
import { getManyClients } from './get-many-clients.ts';
import { getManyInvoices } from './get-many-invoices.ts';

/** Runs a read for one item. */
export async function read(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<IDataObject[]> {
  const { mode } = operation.ui;
  if (mode === 'seenClients') return await getManyClients(ctx, account, itemIndex);
  const { simplify, fields } = outputChoice(ctx, itemIndex);
  const options = { simplify, baseUrl: account.baseUrl };
  const found =
    mode === 'pagedList'
      ? await getManyInvoices(ctx, account, itemIndex, options)
      : await readOne(ctx, account, itemIndex, operation, options);
  return selectFields(ctx, found, fields, itemIndex);
}

async function readOne(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
  options: { simplify: boolean; baseUrl: string },
): Promise<IDataObject[]> {
  const { params, lookUp } = parseParams(ctx, account, itemIndex, operation);
  await lookUp?.();
  const outcome = await account.callWith(operation.ui.actionName, params);
  // For example a discount of a line, which is lost when the line is sent again.
  showWarnings(ctx, nameFields(outcome.warnings, operation));
  if (operation.ui.actionName === 'getClient') showWarnings(ctx, clientHints(outcome.raw.client));
  return readItems(operation, outcome, options);
}
