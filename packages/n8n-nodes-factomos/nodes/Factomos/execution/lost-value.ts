import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';

/**
 * Whether an expression was to give a figure and gave nothing. That is no decision to leave it out: a misspelt field would bill the service's own
 * price or rate instead.
 */
export function isLost(written: unknown, given: unknown): boolean {
  return isExpression(written) && (given === undefined || given === null || given === '');
}

/** n8n marks an expression with a leading "=". */
export function isExpression(written: unknown): boolean {
  return typeof written === 'string' && written.startsWith('=');
}

export function lostValue(ctx: IExecuteFunctions, itemIndex: number, label: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} is empty: its expression gave nothing`, {
    itemIndex,
    description: 'Check the expression, or clear the field to leave it out. Nothing was done.',
  });
}
