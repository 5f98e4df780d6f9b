import { type ParamKind } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isLocator } from './locator.ts';

/**
 * Whether an expression returned no value. That must not mean "left out": a misspelled field would bill the service's price, date the invoice
 * today or change another payment.
 */
export function isEmptyExpression(written: unknown, given: unknown): boolean {
  return isExpression(inner(written)) && isEmpty(inner(given));
}

/**
 * Whether an expression may return no value: only for text about a client. For all other kinds, leaving the parameter out changes the
 * result.
 */
export function allowsEmpty(kind: ParamKind): boolean {
  return TEXT_KINDS.has(kind);
}

const TEXT_KINDS = new Set<ParamKind>(['text', 'multiline', 'email', 'url', 'secret']);

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
