import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { callAnyScope } from '../description/call-any.ts';
import { CALL_ANY_SCOPE, idFieldOf, type KeyOperation, keys } from '../description/keys.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { keyScope, parseKey } from '../input/idempotency-key.ts';
import { forgetOlder } from '../../shared/idempotency/forget-older.ts';
import {
  forgetKey,
  type IdempotencyKey,
  type KeyScope,
  lookUp,
  markDone,
  recordInvoice,
} from '../../shared/idempotency/idempotency-key.ts';
import { checkIsolation } from '../../shared/idempotency/rows.ts';
import { fail } from './fail.ts';
import { parseOlderThan } from './older-than.ts';

/** Reads or changes a key that other nodes of the workflow used. Makes no calls. */
export async function performKeyOperation(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: KeyOperation,
): Promise<IDataObject[]> {
  const usedFor = parameterText(ctx.getNodeParameter('usedFor', itemIndex));
  const scope = keyScope(ctx, account, scopeName(ctx, itemIndex, usedFor));
  if (operation === keys.forget && itemParameter(ctx, 'forget', itemIndex, 'one') === 'older') {
    return [await forgetAllOlder(ctx, itemIndex, scope, usedFor)];
  }
  const key = parseKey(ctx, itemIndex, 'key');
  if (key === '') throw fail(ctx, itemIndex, 'Key is empty', 'Enter the key, or check its expression.');
  const once = { ...scope, key };
  const idField = idFieldOf(usedFor);
  const id = operation === keys.markDone ? parseCreatedId(ctx, itemIndex, idField) : undefined;
  await requireRows(ctx, itemIndex);
  switch (operation) {
    case keys.get:
      return [{ key, used_for: usedFor, ...(await state(ctx, once, idField)) }];
    case keys.forget: {
      const before = await state(ctx, once, idField);
      await forgetKey(ctx, once);
      return [{ deleted: true, key, used_for: usedFor, state_before: before.state }];
    }
    case keys.markDone:
      if (id !== undefined && idField === 'invoice_id') await recordInvoice(ctx, once, id);
      await markDone(ctx, once, id);
      return [{ success: true, key, used_for: usedFor, ...(await state(ctx, once, idField)) }];
  }
}

function scopeName(ctx: IExecuteFunctions, itemIndex: number, usedFor: string): string {
  if (usedFor !== CALL_ANY_SCOPE) return usedFor;
  const action = parameterText(ctx.getNodeParameter('actionName', itemIndex));
  if (action === '')
    throw fail(ctx, itemIndex, 'Action is empty', 'Enter the name of the action that was called.');
  return callAnyScope(action);
}

async function state(
  ctx: IExecuteFunctions,
  once: IdempotencyKey,
  idField: string | undefined,
): Promise<IDataObject & { state: string }> {
  const found = await lookUp(ctx, once);
  const id = found.state === 'done' ? found.id : undefined;
  return {
    state: found.state,
    ...(idField !== undefined && id !== undefined && { [idField]: id }),
    ...(found.byNode !== undefined && { used_by: found.byNode }),
  };
}

function parameterText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function parseCreatedId(
  ctx: IExecuteFunctions,
  itemIndex: number,
  idField: string | undefined,
): string | undefined {
  if (idField === undefined) return undefined;
  const given = parameterText(itemParameter(ctx, 'createdId', itemIndex, ''));
  const id = given.replace(/^0+(?=\d)/, '');
  if (/^[1-9]\d{0,14}$/.test(id)) return id;
  throw fail(
    ctx,
    itemIndex,
    'ID of Created Object must be a whole number, such as 6829',
    'Look it up in Factomos, or use Forget if it was not created.',
  );
}

async function forgetAllOlder(
  ctx: IExecuteFunctions,
  itemIndex: number,
  scope: KeyScope,
  usedFor: string,
): Promise<IDataObject> {
  const instant = parseOlderThan(ctx, itemIndex);
  await requireRows(ctx, itemIndex);
  const limit = await forgetOlder(ctx, scope, instant);
  return { deleted: true, used_for: usedFor, older_than: new Date(limit).toISOString() };
}

/** Throws where the keys of another node cannot be found. */
async function requireRows(ctx: IExecuteFunctions, itemIndex: number): Promise<void> {
  const isKept = await checkIsolation(ctx).catch(() => undefined);
  if (isKept === true) return;
  throw isKept === undefined
    ? fail(
        ctx,
        itemIndex,
        'n8n’s database did not respond, or this workflow was never saved',
        'Save the workflow, then retry.',
      )
    : fail(
        ctx,
        itemIndex,
        'This version of n8n keeps the keys of each node apart',
        'Use another key in the other node instead.',
      );
}
