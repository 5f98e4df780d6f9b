import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { onceKeyName } from '../description/once-key.ts';
import { writeOnce } from './once.ts';
import { type Operation } from './operations.ts';
import { writeItem } from './output.ts';
import { readParams } from './read-params.ts';
import { type Run } from './run.ts';

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
      once: { operation: `${resource}:${words.value}`, key: words.onceVerb ? onceKey(ctx, itemIndex) : '' },
      fieldName: words.onceVerb && onceKeyName(words.onceVerb),
      whenUnknown: words.whenUnknown ?? '',
    },
    async () => writeItem(await account.call(words.action, params), params, account.baseUrl),
  );
  return [item];
}

/** A key from an expression may be a number. */
export function onceKey(ctx: IExecuteFunctions, itemIndex: number): string {
  const key: unknown = ctx.getNodeParameter('onceKey', itemIndex, '');
  return typeof key === 'string' || typeof key === 'number' ? String(key).trim() : '';
}
