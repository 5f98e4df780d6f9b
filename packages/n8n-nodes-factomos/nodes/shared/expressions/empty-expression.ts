import { type ParamKind } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isLocator } from './locator.ts';

/**
 * Whether an expression was to give a value and gave nothing. That is no decision to leave it out: a misspelt field would bill the service's own
 * price, date the invoice today or change another payment.
 */
export function isEmptyExpression(written: unknown, given: unknown): boolean {
  return isExpression(inner(written)) && isEmpty(inner(given));
}

/** Words may be missing in what people have about a client. Everything else means another thing when it is left out. */
export function allowsEmpty(kind: ParamKind): boolean {
  return wordKinds.has(kind);
}

const wordKinds = new Set<ParamKind>(['text', 'multiline', 'email', 'url', 'secret']);

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** n8n marks an expression with a leading "=". */
export function isExpression(written: unknown): boolean {
  return typeof written === 'string' && written.startsWith('=');
}

export function toEmptyExpressionError(
  ctx: IExecuteFunctions,
  itemIndex: number,
  label: string,
): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} is empty: its expression returned no value`, {
    itemIndex,
    description: 'Check the expression, or clear the field to leave it out. Nothing was sent.',
  });
}

function inner(value: unknown): unknown {
  return isLocator(value) ? value.value : value;
}
