import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';

export function fail(
  ctx: IExecuteFunctions,
  itemIndex: number,
  message: string,
  description: string,
): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), message, { itemIndex, description });
}
