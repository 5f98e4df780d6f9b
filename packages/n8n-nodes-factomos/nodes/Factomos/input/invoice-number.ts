import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { locatorValue } from '../../shared/expressions/locator.ts';
import { counted } from '../../shared/values/counted.ts';
import { itemParameter } from './item-parameter.ts';
import { maxCallsOf } from './limit.ts';

/** The invoice numbers of all items of a run, by parameter: one scan looks for all of them. */
const numbersOfRun = new WeakMap<IExecuteFunctions, Map<string, string[]>>();

/**
 * The ID of the invoice with a number. Throws when two invoices have the number, since the wrong one might be paid or credited.
 *
 * @param parameter name of the resource locator that holds the number
 */
export async function invoiceIdOfNumber(
  ctx: IExecuteFunctions,
  { scan, servesAllItems }: Account,
  number: string,
  parameter: string,
  itemIndex: number,
): Promise<string> {
  const others = servesAllItems ? numbersOfAllItems(ctx, parameter) : [];
  const wanted = [number, ...others];
  await scan.readUntil(() => wanted.every((one) => scan.idsOf(one).length > 0), maxCallsOf(ctx, itemIndex));
  const [id, second] = scan.idsOf(number);
  const fail = (message: string, description: string) =>
    new NodeOperationError(ctx.getNode(), message, { itemIndex, description });
  if (second !== undefined) {
    throw fail(
      `${scan.idsOf(number).length} invoices have the number "${number}"`,
      `Their IDs are ${scan.idsOf(number).join(', ')}. Choose By ID.`,
    );
  }
  if (id !== undefined) return id;
  if (!scan.isComplete) {
    throw fail(
      `No invoice with the number "${number}" is among the ${counted(scan.count, 'invoice')} read with ${counted(scan.calls, 'call')}`,
      'Raise Maximum Calls to read on, or choose By ID.',
    );
  }
  if (scan.unnamed > 0) {
    throw fail(
      `It is not certain that no invoice has the number "${number}"`,
      `The number of ${counted(scan.unnamed, 'invoice')} could not be read. Choose By ID.`,
    );
  }
  throw fail(
    `No invoice has the number "${number}"`,
    `${scan.count === 1 ? 'The only invoice was' : `All ${scan.count} invoices were`} read. Enter the number as it is printed on the invoice, such as F11260012.`,
  );
}

function numbersOfAllItems(ctx: IExecuteFunctions, parameter: string): string[] {
  const known = numbersOfRun.get(ctx) ?? new Map<string, string[]>();
  numbersOfRun.set(ctx, known);
  const found = known.get(parameter);
  if (found) return found;
  const numbers = new Set<string>();
  for (const index of ctx.getInputData().keys()) {
    const number = numberOfItem(ctx, parameter, index);
    if (number !== '') numbers.add(number);
  }
  known.set(parameter, [...numbers]);
  return [...numbers];
}

/** Empty for an item whose expression fails: that error is thrown when the item is run. */
function numberOfItem(ctx: IExecuteFunctions, parameter: string, itemIndex: number): string {
  try {
    const { mode, value } = locatorValue(itemParameter(ctx, parameter, itemIndex));
    return mode === 'number' ? value : '';
  } catch {
    return '';
  }
}
