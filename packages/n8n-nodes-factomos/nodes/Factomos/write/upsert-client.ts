import { type CallOutcome } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { isLeftOut } from '../input/is-left-out.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { locatorValue } from '../../shared/expressions/locator.ts';
import { clientHints } from './client-hints.ts';
import { showWarnings } from './show-warnings.ts';
import { type EarlierWrite } from './write-once-options.ts';

/** The ID of an existing client that an upsert was given. Undefined when its expression returned no value: then a client is created. */
export function knownClientId(ctx: IExecuteFunctions, itemIndex: number): string | undefined {
  const given = itemParameter(ctx, 'clientId', itemIndex, '');
  return isLeftOut(given) ? undefined : locatorValue(given).value || undefined;
}

/** Updates a client and shows warnings about its numbers, including those that were not changed. */
export async function updateAndCheck(
  ctx: IExecuteFunctions,
  account: Account,
  params: Record<string, unknown>,
): Promise<CallOutcome<unknown>> {
  showWarnings(ctx, clientHints(await account.updateClient(params)));
  return { result: {}, raw: {}, warnings: [] };
}

export async function updateKnownClient(
  ctx: IExecuteFunctions,
  account: Account,
  clientId: string,
  params: Record<string, unknown>,
): Promise<IDataObject> {
  await updateAndCheck(ctx, account, { ...params, client_id: clientId });
  return { client_id: clientId, created: false };
}

/** Updates the client that an earlier run created with the key. */
export async function updateClientOfKey(
  { ctx, account, itemIndex }: { ctx: IExecuteFunctions; account: Account; itemIndex: number },
  params: Record<string, unknown>,
  { id, isOwn }: EarlierWrite,
): Promise<IDataObject> {
  if (id === undefined) {
    throw new NodeOperationError(
      ctx.getNode(),
      'The client of this key was created, but its ID is not known',
      {
        itemIndex,
        description: 'Look it up in Factomos, then use Key: Mark as Done with it. Nothing was sent.',
      },
    );
  }
  return isOwn ? { client_id: id, created: true } : await updateKnownClient(ctx, account, id, params);
}
