import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { idempotencyKey } from '../input/idempotency-key.ts';
import { parseParams } from '../input/parse-params.ts';
import { amountDue, paysWhatIsDue } from '../input/pay-what-is-due.ts';
import { looksFirst } from '../input/write-options.ts';
import { createLook } from '../look/create-look.ts';
import { writeItem } from '../output/items.ts';
import { type Operation } from '../resources/find-operation.ts';
import { createdId } from '../resources/created-id.ts';
import { clientHints } from './client-hints.ts';
import { showWarnings } from './show-warnings.ts';
import { skippedItem } from './skipped-item.ts';
import { knownClientId, updateAndCheck, updateClientOfKey, updateKnownClient } from './upsert-client.ts';
import { withServiceIds } from './with-service-ids.ts';
import { writeOnce } from './write-once.ts';

/** Writes for one item. Parameters are validated before the key is claimed. */
export async function write(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<IDataObject[]> {
  const { ui, definition } = operation;
  const params = await parseParams(ctx, account, itemIndex, operation);
  const key = ui.idempotencyLabel
    ? idempotencyKey(ctx, account, itemIndex, `${operation.resource}:${ui.value}`)
    : undefined;
  const { idField, needsId } = createdId(definition);
  const isUpsert = ui.mode === 'upsert';
  const knownClient = isUpsert ? knownClientId(ctx, itemIndex) : undefined;
  if (knownClient !== undefined) return [await updateKnownClient(ctx, account, knownClient, params)];
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      key,
      keyLabel: ui.idempotencyLabel,
      recoveryHint: ui.recoveryHint ?? '',
      idField,
      prepare: definition.name === 'createPayment' && paysWhatIsDue(ctx, itemIndex) ? readDue : undefined,
      skippedItem: async (earlier) =>
        isUpsert
          ? await updateClientOfKey({ ctx, account, itemIndex }, params, earlier)
          : await skippedItem({ ctx, account, itemIndex, key, params, idField, needsId }, earlier),
      look: looksFirst(ctx, itemIndex) ? createLook(ui.actionName, account, params) : undefined,
    },
    async () => {
      const outcome =
        ui.mode === 'mergeUpdate'
          ? await updateAndCheck(ctx, account, params)
          : await account.callWith(ui.actionName, params);
      showWarnings(ctx, outcome.warnings);
      if (ui.actionName === 'createClient') showWarnings(ctx, clientHints(params));
      const made = writeItem(ui.actionName, outcome, params, account.baseUrl);
      return isUpsert ? { ...made, created: true } : made;
    },
  ).catch((error: unknown) => {
    throw withServiceIds(error, params);
  });
  return [item];

  async function readDue(): Promise<void> {
    params.montant = await amountDue(ctx, account, String(params.invoice_id), itemIndex);
  }
}
