import { type Line, type ParamSpec } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { collectionName } from '../description/operation-properties.ts';
import { LEAVE_OUT } from '../description/leave-out.ts';
import { parameterName } from '../description/parameter-name.ts';
import { type Account } from '../account/account.ts';
import { itemParameter, rawParameters } from './item-parameter.ts';
import { invoiceIdOfKey, invoiceKeyOfLink } from './invoice-link.ts';
import { parseLines } from './parse-lines.ts';
import { isLocator, locatorValue } from '../../shared/expressions/locator.ts';
import {
  isEmptyExpression,
  toEmptyExpressionError,
  allowsEmpty,
} from '../../shared/expressions/empty-expression.ts';
import { type Operation } from '../resources/find-operation.ts';
import { isUpdate } from '../resources/ui.ts';
import { property } from '../../shared/values/property.ts';
import { paramValue } from './param-value.ts';
import { lacksPrice, withServicePrices } from './service-prices.ts';

/** Stands in for an ID or a price that must be looked up, while the other parameters are validated. */
const PLACEHOLDER_ID = 1;

/** The parameters of an item, by their wire names. Lookups that cost calls come last, after everything else was validated. */
export async function parseParams(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<Record<string, unknown>> {
  const params: Record<string, unknown> = {};
  let lines: Line[] | undefined;
  let link: { param: string; documentKey: string } | undefined;
  for (const [name, spec] of Object.entries(operation.definition.params)) {
    if (spec.kind === 'lines') {
      lines = parseLines(ctx, itemIndex);
      continue;
    }
    const field = operation.fields[name];
    const given = parameterValue(ctx, itemIndex, operation, name, spec);
    const locator = field?.locator === 'invoice' ? locatorValue(given) : undefined;
    if (locator?.mode === 'url') {
      link = { param: name, documentKey: invoiceKeyOfLink(ctx, account, locator.value, itemIndex) };
      continue;
    }
    // In an update, an empty field clears the stored value.
    const value = paramValue(spec, given, spec.required || isUpdate(operation.ui));
    if (field?.notZero && Number(value) === 0) throw toZeroError(ctx, itemIndex, operation.label(name));
    if (value === false && field?.onlyOn) continue;
    if (value !== undefined) params[name] = value;
  }
  if (link || lines?.some(lacksPrice)) {
    account.validate(operation.ui.actionName, {
      ...params,
      ...(link && { [link.param]: PLACEHOLDER_ID }),
      ...(lines && {
        lines: lines.map((line) => (lacksPrice(line) ? { ...line, price: PLACEHOLDER_ID } : line)),
      }),
    });
  }
  if (link) params[link.param] = await invoiceIdOfKey(ctx, account, link.documentKey, itemIndex);
  if (lines) params.lines = await withServicePrices(lines, account);
  return params;
}

function parameterValue(
  ctx: IExecuteFunctions,
  itemIndex: number,
  { ui, fields, label }: Operation,
  wireName: string,
  { kind, required }: ParamSpec,
): unknown {
  const name = parameterName(wireName);
  const collection = collectionName(ui);
  const raw = rawParameters(ctx);
  const given = required
    ? itemParameter(ctx, name, itemIndex)
    : property(itemParameter(ctx, collection, itemIndex, {}), name);
  if (isLeftOut(given)) {
    if (required) throw toRequiredError(ctx, itemIndex, label(wireName));
    return undefined;
  }
  const isNeeded = !allowsEmpty(kind) || fields[wireName]?.rejectEmpty === true;
  if (isNeeded && isEmptyExpression(required ? raw[name] : property(raw[collection], name), given))
    throw toEmptyExpressionError(ctx, itemIndex, label(wireName));
  return given;
}

function isLeftOut(given: unknown): boolean {
  const value: unknown = isLocator(given) ? given.value : given;
  return typeof value === 'string' && value.trim() === LEAVE_OUT;
}

function toRequiredError(ctx: IExecuteFunctions, itemIndex: number, label: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} is required and cannot be left out`, {
    itemIndex,
    description: `Enter a value instead of ${LEAVE_OUT}. Nothing was sent.`,
  });
}

function toZeroError(ctx: IExecuteFunctions, itemIndex: number, label: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} must not be 0`, {
    itemIndex,
    description: 'Enter an amount, or check the expression. Nothing was sent.',
  });
}
