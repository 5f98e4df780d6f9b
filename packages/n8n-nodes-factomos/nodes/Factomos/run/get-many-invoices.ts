import { type InvoiceStatus, invoiceStatuses, type OmittedRow } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { statusOrder } from '../resources/status-order.ts';
import { type Account } from '../account/account.ts';
import { limitOf } from '../input/limit.ts';
import { entityItem } from '../output/items.ts';

/** The invoices of the chosen statuses, one status after the other and each invoice once, with no call more than needed. */
export async function getManyInvoices(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  options: { simplify: boolean; baseUrl: string },
): Promise<IDataObject[]> {
  const leaveOut = ctx.getNodeParameter('leaveOutUnreadableRows', itemIndex, false) === true;
  const limit = limitOf(ctx, itemIndex);
  // An invoice that moves to another status meanwhile may be met in both: it counts once, as it was last.
  const items = new Map<string, IDataObject>();
  for (const status of statuses(ctx, itemIndex)) {
    const rest = limit - items.size;
    if (rest <= 0) break;
    const walk = account.invoices(status, rest);
    for await (const { id, row, raw } of walk.invoices()) {
      items.set(id, entityItem('listInvoice', { ...row }, raw, options));
      if (items.size >= limit) break;
    }
    if (!leaveOut && walk.omitted.length > 0) throw unreadableRows(ctx, itemIndex, status, walk.omitted);
  }
  return [...items.values()];
}

/** A list that lacks rows without a word would be taken for the whole list. */
function unreadableRows(
  ctx: IExecuteFunctions,
  itemIndex: number,
  status: InvoiceStatus,
  omitted: readonly OmittedRow[],
): NodeOperationError {
  const [first] = omitted;
  const problems = first?.problems.map(({ field, message }) => `${field} ${message}`).join('; ') ?? '';
  const rows = omitted.length === 1 ? '1 invoice' : `${omitted.length} invoices`;
  return new NodeOperationError(ctx.getNode(), `${rows} of the status ${status} could not be read`, {
    itemIndex,
    description: `${problems}. Turn on Leave Out Unreadable Rows to get the others.`,
  });
}

/** What is chosen, or what an expression gives: an array, or text with commas. */
function statuses(ctx: IExecuteFunctions, itemIndex: number): InvoiceStatus[] {
  const given: unknown = ctx.getNodeParameter('invoiceStatus', itemIndex);
  const names: unknown[] = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  const chosen = [...new Set(names.map((name) => String(name).trim()))].filter((name) => name !== '');
  const known = chosen.map((name) => invoiceStatuses.find((status) => status === name));
  const fail = (message: string) =>
    new NodeOperationError(ctx.getNode(), message, {
      itemIndex,
      description: `Select one or more of ${invoiceStatuses.join(', ')}.`,
    });
  if (known.length === 0) throw fail('Select at least one status');
  const wrong = chosen.find((_, index) => known[index] === undefined);
  if (wrong !== undefined) throw fail(`Factomos has no status "${wrong}"`);
  return statusOrder.filter((status) => known.includes(status));
}
