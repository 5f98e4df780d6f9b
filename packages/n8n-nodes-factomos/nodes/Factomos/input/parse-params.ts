import { type Line, type ParamSpec } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { collectionName } from '../description/operation-properties.ts';
import { LEAVE_OUT } from '../description/leave-out.ts';
import { parameterName } from '../description/parameter-name.ts';
import { type Account } from '../account/account.ts';
import { isLeftOut } from './is-left-out.ts';
import { itemParameter, rawParameters } from './item-parameter.ts';
import { invoiceIdOfKey, invoiceKeyOfLink } from './invoice-link.ts';
import { invoiceIdOfNumber } from './invoice-number.ts';
import { parseLines } from './parse-lines.ts';
import { locatorValue } from '../../shared/expressions/locator.ts';
import {
  isEmptyExpression,
  toEmptyExpressionError,
  allowsEmpty,
} from '../../shared/expressions/empty-expression.ts';
import { type Operation } from '../resources/find-operation.ts';
import { isUpdate } from '../resources/ui.ts';
import { property } from '../../shared/values/property.ts';
import { paramValue } from './param-value.ts';
import { paysWhatIsDue } from './pay-what-is-due.ts';
import { rejectNoChoice, rejectValue } from './reject-value.ts';
import { lacksPrice, withServicePrices } from './service-prices.ts';

/** Used in place of an ID or a price that must be looked up, while the other parameters are validated. */
const PLACEHOLDER_ID = 1;

export interface ParsedParams {
  /** By their wire names. */
  params: Record<string, unknown>;
  /** Adds what must be read from Factomos: the ID of an invoice given by its number or link, and prices of services. Uses calls. */
  lookUp: (() => Promise<void>) | undefined;
}

/** The parameters of an item. Lookups that make calls are left to `lookUp`, after everything else has been validated. */
export function parseParams(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): ParsedParams {
  const params: Record<string, unknown> = {};
  let lines: Line[] | undefined;
  let due: string | undefined;
  let named: { param: string; id: () => Promise<string> } | undefined;
  for (const [name, spec] of Object.entries(operation.definition.params)) {
    if (spec.kind === 'lines') {
      lines = parseLines(ctx, itemIndex);
      continue;
    }
    const field = operation.fields[name];
    if (spec.required && field?.orDue && paysWhatIsDue(ctx, itemIndex)) {
      due = name;
      continue;
    }
    const given = parameterValue(ctx, itemIndex, operation, name, spec);
    rejectNoChoice(ctx, itemIndex, operation.label(name), given);
    const id = field?.locator === 'invoice' ? invoiceLookUp(ctx, account, itemIndex, name, given) : undefined;
    if (id) {
      named = { param: name, id };
      continue;
    }
    // In an update, an empty field clears the stored value.
    rejectValue(ctx, itemIndex, operation.label(name), spec.kind, given);
    const value = paramValue(spec, given, spec.required || isUpdate(operation.ui));
    if (field?.notZero && Number(value) === 0) throw toZeroError(ctx, itemIndex, operation.label(name));
    if (value === false && field?.onlyOn) continue;
    if (value !== undefined) params[name] = value;
  }
  const needsPrice = lines?.some(lacksPrice) ?? false;
  if (named || due !== undefined || needsPrice) {
    account.validate(operation.ui.actionName, {
      ...params,
      ...(named && { [named.param]: PLACEHOLDER_ID }),
      ...(due !== undefined && { [due]: PLACEHOLDER_ID }),
      ...(lines && {
        lines: lines.map((line) => (lacksPrice(line) ? { ...line, price: PLACEHOLDER_ID } : line)),
      }),
    });
  }
  if (lines) params.lines = lines;
  if (!named && !needsPrice) return { params, lookUp: undefined };
  return {
    params,
    lookUp: async () => {
      if (named) params[named.param] = await named.id();
      if (lines && needsPrice) params.lines = await withServicePrices(lines, account);
    },
  };
}

/** The function that finds the ID of an invoice given by its link or its number. It makes calls. */
function invoiceLookUp(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  wireName: string,
  given: unknown,
): (() => Promise<string>) | undefined {
  const { mode, value } = locatorValue(given);
  if (mode === 'url') {
    const key = invoiceKeyOfLink(ctx, account, value, itemIndex);
    return async () => await invoiceIdOfKey(ctx, account, key, itemIndex);
  }
  if (mode !== 'number' || value === '') return undefined;
  return async () => await invoiceIdOfNumber(ctx, account, value, parameterName(wireName), itemIndex);
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
