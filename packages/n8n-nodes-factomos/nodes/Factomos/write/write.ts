import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { idempotencyKey } from '../input/idempotency-key.ts';
import { parseParams } from '../input/parse-params.ts';
import { amountDue, paysWhatIsDue } from '../input/pay-what-is-due.ts';
import { looksFirst } from '../input/write-options.ts';
import { createLook } from '../look/create-look.ts';
import { writeItem } from '../output/items.ts';
import { type Operation } from '../resources/find-operation.ts';
import { nameFields } from '../output/name-fields.ts';
import { createdId } from '../resources/created-id.ts';
import { clientHints } from './client-hints.ts';
import { showWarnings } from './show-warnings.ts';
import { type KeyTarget, lookUpTarget, recallTarget } from './key-target.ts';
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
  const parsed = parseParams(ctx, account, itemIndex, operation);
  const { params } = parsed;
  const key = ui.idempotencyLabel
    ? idempotencyKey(ctx, account, itemIndex, `${operation.resource}:${ui.value}`)
    : undefined;
  const target: KeyTarget = { ctx, key, ...parsed };
  const { idField, needsId } = createdId(definition);
  // A skipped credit note has the ID of the credit note, not of the invoice.
  const showsInvoice = 'invoice_id' in definition.params && !(needsId && idField === 'invoice_id');
  const isUpsert = ui.mode === 'upsert';
  const paysDue = definition.name === 'createPayment' && paysWhatIsDue(ctx, itemIndex);
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
      prepare: async () => {
        await lookUpTarget(target);
        if (paysDue) await readDue();
      },
      skippedItem: async (earlier) => {
        if (isUpsert) return await updateClientOfKey({ ctx, account, itemIndex }, params, earlier);
        if (showsInvoice) await recallTarget(target);
        return await skippedItem({ ctx, account, itemIndex, key, params, idField, needsId }, earlier);
      },
      look: looksFirst(ctx, itemIndex)
        ? createLook(ui.actionName, account, params, async () => {
            await recallTarget(target);
          })
        : undefined,
    },
    async () => {
      const outcome =
        ui.mode === 'mergeUpdate'
          ? await updateAndCheck(ctx, account, params)
          : await account.callWith(ui.actionName, params);
      const warnings = nameFields(outcome.warnings, operation);
      showWarnings(ctx, warnings);
      if (ui.actionName === 'createClient') showWarnings(ctx, clientHints(params));
      const made = writeItem(ui.actionName, { ...outcome, warnings }, params, account.baseUrl);
      if (isUpsert) return { ...made, created: true };
      return paysDue ? { ...made, montant: Number(params.montant) } : made;
    },
  ).catch((error: unknown) => {
    throw withServiceIds(error, params);
  });
  return [item];

  async function readDue(): Promise<void> {
    params.montant = await amountDue(ctx, account, String(params.invoice_id), itemIndex);
  }
}
