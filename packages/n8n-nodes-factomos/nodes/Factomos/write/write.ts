import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { idempotencyKey } from '../input/idempotency-key.ts';
import { parseParams } from '../input/parse-params.ts';
import { looksFirst } from '../input/write-options.ts';
import { createLook } from '../look/create-look.ts';
import { writeItem } from '../output/items.ts';
import { type Operation } from '../resources/find-operation.ts';
import { madeId } from '../resources/made-id.ts';
import { showWarnings } from './show-warnings.ts';
import { skippedItem } from './skipped-item.ts';
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
  const { idField, needsId } = madeId(definition);
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      key,
      keyLabel: ui.idempotencyLabel,
      recoveryHint: ui.recoveryHint ?? '',
      idField,
      skippedItem: async (earlier) =>
        await skippedItem({ ctx, account, itemIndex, key, params, idField, needsId }, earlier),
      look: looksFirst(ctx, itemIndex) ? createLook(ui.actionName, account, params) : undefined,
    },
    async () => {
      const outcome =
        ui.mode === 'mergeUpdate'
          ? await account.updateClient(params)
          : await account.callWith(ui.actionName, params);
      showWarnings(ctx, outcome.warnings);
      return writeItem(outcome, params, account.baseUrl);
    },
  );
  return [item];
}
