import { type Line, type ParamSpec } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { collectionName } from '../description/operation-properties.ts';
import { LEAVE_OUT } from '../description/leave-out.ts';
import { parameterName } from '../description/parameter-name.ts';
import { type Account } from '../account/account.ts';
import { itemParameter, writtenParameters } from './item-parameter.ts';
import { invoiceIdOfKey, invoiceKeyOfLink } from './invoice-link.ts';
import { readLines } from './parse-lines.ts';
import { isLocator, locatorValue } from '../../shared/expressions/locator.ts';
import { isLost, lostValue, mayBeLost } from '../../shared/expressions/empty-expression.ts';
import { type Operation } from '../resources/find-operation.ts';
import { paramValue } from './param-value.ts';
import { lacksPrice, withServicePrices } from './service-prices.ts';

/** Goes for an ID or a price that is not known yet, while everything else is checked. */
const standIn = 1;

/** The parameters of one item, by their names on the wire. What has to be asked for comes last, once nothing else is found wrong. */
export async function readParams(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<Record<string, unknown>> {
  const params: Record<string, unknown> = {};
  let lines: Line[] | undefined;
  let invoiceKey: string | undefined;
  for (const [name, spec] of Object.entries(operation.definition.params)) {
    if (spec.kind === 'lines') {
      lines = readLines(ctx, itemIndex);
      continue;
    }
    const given = givenValue(ctx, itemIndex, operation, name, spec);
    const link = name === 'invoice_id' ? locatorValue(given) : undefined;
    if (link?.mode === 'url') {
      invoiceKey = invoiceKeyOfLink(ctx, account, link.value, itemIndex);
      continue;
    }
    // An empty field of an update is meant: it empties what is there.
    const value = paramValue(spec, given, spec.required || operation.words.onceVerb === 'Update');
    if (operation.fields[name]?.notZero && Number(value) === 0)
      throw isZero(ctx, itemIndex, operation.label(name));
    if (value === false && operation.fields[name]?.onlyOn) continue;
    if (value !== undefined) params[name] = value;
  }
  if (invoiceKey !== undefined || lines?.some(lacksPrice)) {
    account.validate(operation.words.action, {
      ...params,
      ...(invoiceKey !== undefined && { invoice_id: standIn }),
      ...(lines && { lines: lines.map((line) => (lacksPrice(line) ? { ...line, price: standIn } : line)) }),
    });
  }
  if (invoiceKey !== undefined) params.invoice_id = await invoiceIdOfKey(ctx, account, invoiceKey, itemIndex);
  if (lines) params.lines = await withServicePrices(lines, account);
  return params;
}

/** What a field of the form gives for an item. */
function givenValue(
  ctx: IExecuteFunctions,
  itemIndex: number,
  { words, fields, label }: Operation,
  wireName: string,
  { kind, required }: ParamSpec,
): unknown {
  const name = parameterName(wireName);
  const collection = collectionName(words);
  const written = writtenParameters(ctx);
  const given = required
    ? itemParameter(ctx, name, itemIndex)
    : own(itemParameter(ctx, collection, itemIndex, {}), name);
  if (isLeftOut(given)) {
    if (required) throw cannotBeLeftOut(ctx, itemIndex, label(wireName));
    return undefined;
  }
  const isNeeded = !mayBeLost(kind) || fields[wireName]?.notLost === true;
  if (isNeeded && isLost(required ? written[name] : own(written[collection], name), given))
    throw lostValue(ctx, itemIndex, label(wireName));
  return given;
}

function isLeftOut(given: unknown): boolean {
  const value: unknown = isLocator(given) ? given.value : given;
  return typeof value === 'string' && value.trim() === LEAVE_OUT;
}

function cannotBeLeftOut(ctx: IExecuteFunctions, itemIndex: number, label: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} is required and cannot be left out`, {
    itemIndex,
    description: `Enter a value instead of ${LEAVE_OUT}. Nothing was done.`,
  });
}

function isZero(ctx: IExecuteFunctions, itemIndex: number, label: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `${label} is 0`, {
    itemIndex,
    description: 'Fill it in, or check the expression that gives it. Nothing was done.',
  });
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
