import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { onceKeyName } from '../description/idempotency-key.ts';
import { itemParameter, writtenParameters } from '../input/item-parameter.ts';
import { isExpression } from '../../shared/expressions/empty-expression.ts';
import { keyScope } from './key-scope.ts';
import { writeOnce } from './write-once.ts';
import { type Operation } from '../resources/find-operation.ts';
import { writeItem } from '../output/items.ts';
import { readParams } from '../input/parse-params.ts';
import { type Run } from '../account/account-pool.ts';
import { showWarnings } from './show-warnings.ts';

/** Writes for one item. Whatever can be found wrong beforehand is found before the key is taken. */
export async function write(
  ctx: IExecuteFunctions,
  run: Run,
  itemIndex: number,
  operation: Operation,
): Promise<IDataObject[]> {
  const { resource, words } = operation;
  const account = await run.account(itemIndex);
  const params = await readParams(ctx, account, itemIndex, operation);
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      once: {
        ...keyScope(ctx, account),
        operation: `${resource}:${words.value}`,
        key: words.onceVerb ? onceKey(ctx, itemIndex) : '',
      },
      fieldName: words.onceVerb && onceKeyName(words.onceVerb),
      whenUnknown: words.whenUnknown ?? '',
    },
    async () => {
      const outcome =
        words.action === 'editClient'
          ? await account.updateClient(params)
          : await account.callWith(words.action, params);
      showWarnings(ctx, outcome.warnings);
      return writeItem(outcome, params, account.baseUrl);
    },
  );
  return [item];
}

/**
 * A key from an expression may be a number. An expression that gives nothing is no decision to write without a key: a misspelt field would
 * take the protection away from every item without a word.
 */
export function onceKey(ctx: IExecuteFunctions, itemIndex: number): string {
  const given = itemParameter(ctx, 'onceKey', itemIndex, '');
  // The same letters can be written in two ways, and which one comes may depend on the system that sends the order.
  const key =
    typeof given === 'string' || typeof given === 'number' ? String(given).normalize('NFC').trim() : '';
  const written: unknown = writtenParameters(ctx).onceKey;
  const isEmptied = given === '' || given === undefined || given === null;
  if (key !== '' || (isEmptied && !isExpression(written))) return key;
  throw new NodeOperationError(
    ctx.getNode(),
    isEmptied || typeof given === 'string'
      ? 'The key is empty: its expression gave nothing'
      : 'The key is neither a text nor a number',
    {
      itemIndex,
      description:
        'Check the expression in the "… Once per Key" field, or clear the field to write without a key. Nothing was done.',
    },
  );
}
