import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { parseParams } from '../input/parse-params.ts';
import { writeItem } from '../output/items.ts';
import { type Operation } from '../resources/find-operation.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { showWarnings } from './show-warnings.ts';
import { writeOnce } from './write-once.ts';

/** Writes for one item. Parameters are validated before the key is claimed. */
export async function write(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  { ui, ...operation }: Operation,
): Promise<IDataObject[]> {
  const params = await parseParams(ctx, account, itemIndex, { ui, ...operation });
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      key: ui.idempotencyLabel
        ? idempotencyKey(ctx, account, itemIndex, `${operation.resource}:${ui.value}`)
        : undefined,
      keyLabel: ui.idempotencyLabel,
      recoveryHint: ui.recoveryHint ?? '',
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
