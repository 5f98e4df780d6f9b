import { type IExecuteFunctions } from 'n8n-workflow';
import { collectionName } from '../description/operation-properties.ts';
import { parameterName } from '../description/parameter-name.ts';
import { type Account } from './account.ts';
import { invoiceIdOfLink } from './invoice-link.ts';
import { readLines } from './lines.ts';
import { locatorValue } from './locator.ts';
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
  const optional: unknown = ctx.getNodeParameter(collectionName(operation.words), itemIndex, {});
  // An empty field of an update is meant: it empties what is there.
  const keepEmpty = operation.words.onceVerb === 'Update';
  const params: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(operation.definition.params)) {
    if (spec.kind === 'lines') {
      params[name] = await withServicePrices(readLines(ctx, itemIndex), account);
      continue;
    }
    const given: unknown = spec.required
      ? ctx.getNodeParameter(parameterName(name), itemIndex, undefined)
      : own(optional, parameterName(name));
    const value =
      name === 'invoice_id' && locatorValue(given).mode === 'url'
        ? await invoiceIdOfLink(ctx, account, locatorValue(given).value, itemIndex)
        : paramValue(spec, given, spec.required || keepEmpty);
    if (value !== undefined) params[name] = value;
  }
  return params;
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
