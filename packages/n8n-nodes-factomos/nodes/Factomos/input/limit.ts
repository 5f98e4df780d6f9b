import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { DEFAULT_MAX_CALLS } from '../description/max-calls.ts';
import { itemParameter } from './item-parameter.ts';

/** The maximum number of results of an item: `Infinity` for all. */
export function limitOf(ctx: IExecuteFunctions, itemIndex: number): number {
  if (itemParameter(ctx, 'returnAll', itemIndex, false) === true) return Infinity;
  const limit = Number(itemParameter(ctx, 'limit', itemIndex, 50));
  if (isCount(limit)) return limit;
  throw new NodeOperationError(ctx.getNode(), 'Limit must be a whole number above 0', {
    itemIndex,
    description: 'Turn on Return All to get every result.',
  });
}

/** The maximum number of calls for a walk through the invoices. */
export function maxCallsOf(ctx: IExecuteFunctions, itemIndex: number): number {
  const calls = Number(itemParameter(ctx, 'maxCalls', itemIndex, DEFAULT_MAX_CALLS));
  if (isCount(calls)) return calls;
  throw new NodeOperationError(ctx.getNode(), 'Maximum Calls must be a whole number above 0', {
    itemIndex,
    description: 'Each call reads 50 invoices of a status and counts for the daily quota.',
  });
}

const isCount = (value: number) => Number.isInteger(value) && value > 0;
