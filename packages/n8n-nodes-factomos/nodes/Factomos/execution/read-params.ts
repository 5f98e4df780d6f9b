import { type ParamSpec } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { collectionName } from '../description/operation-properties.ts';
import { parameterName } from '../description/parameter-name.ts';
import { type Account } from './account.ts';
import { itemParameter } from './item-parameter.ts';
import { invoiceIdOfLink } from './invoice-link.ts';
import { readLines } from './lines.ts';
import { locatorValue } from './locator.ts';
import { isLost, lostValue } from './lost-value.ts';
import { type Operation } from './operations.ts';
import { paramValue } from './param-value.ts';
import { withServicePrices } from './service-prices.ts';

/** The parameters of one item, by their names on the wire. */
export async function readParams(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: Operation,
): Promise<Record<string, unknown>> {
  const optional = itemParameter(ctx, collectionName(operation.words), itemIndex, {});
  const written: unknown = ctx.getNode().parameters[collectionName(operation.words)];
  // An empty field of an update is meant: it empties what is there.
  const keepEmpty = operation.words.onceVerb === 'Update';
  const params: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(operation.definition.params)) {
    const isFigure = spec.kind === 'amount' || spec.kind === 'percent';
    if (isFigure && isLost(own(written, parameterName(name)), own(optional, parameterName(name)))) {
      throw lostValue(ctx, itemIndex, operation.label(name));
    }
    const value =
      spec.kind === 'lines'
        ? await withServicePrices(readLines(ctx, itemIndex), account)
        : await fieldValue(ctx, account, itemIndex, {
            name,
            spec,
            given: spec.required
              ? itemParameter(ctx, parameterName(name), itemIndex)
              : own(optional, parameterName(name)),
            keepEmpty: spec.required || keepEmpty,
          });
    if (operation.fields[name]?.notZero && Number(value) === 0)
      throw isZero(ctx, itemIndex, operation.label(name));
    if (value !== undefined) params[name] = value;
  }
  return params;
}

interface Field {
  name: string;
  spec: ParamSpec;
  given: unknown;
  keepEmpty: boolean;
}

async function fieldValue(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  { name, spec, given, keepEmpty }: Field,
): Promise<unknown> {
  if (name === 'invoice_id') {
    const { mode, value } = locatorValue(given);
    if (mode === 'url') return await invoiceIdOfLink(ctx, account, value, itemIndex);
  }
  return paramValue(spec, given, keepEmpty);
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
