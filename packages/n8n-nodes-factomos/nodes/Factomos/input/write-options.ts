import { type IExecuteFunctions } from 'n8n-workflow';
import { MAX_ITEMS_WITH_DETAILS } from '../description/write-options.ts';
import { property } from '../../shared/values/property.ts';
import { itemParameter } from './item-parameter.ts';

/** Whether the item of a used key gets the number, link and totals of its document. */
export function readsDetails(ctx: IExecuteFunctions, itemIndex: number): boolean {
  return (
    option(ctx, itemIndex, 'readSkipped') !== false && ctx.getInputData().length <= MAX_ITEMS_WITH_DETAILS
  );
}

/** Whether to look in Factomos before an outcome is called unknown. */
export function looksFirst(ctx: IExecuteFunctions, itemIndex: number): boolean {
  return option(ctx, itemIndex, 'lookFirst') === true;
}

function option(ctx: IExecuteFunctions, itemIndex: number, name: string): unknown {
  return property(itemParameter(ctx, 'options', itemIndex, {}), name);
}
