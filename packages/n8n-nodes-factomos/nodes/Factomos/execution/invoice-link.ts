import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { statusOrder } from '../resources/status-order.ts';
import { type Account } from './account.ts';

/** Calls that looking for a document may cost, those that list the newest invoices of each status included. */
export const linkBudget = 30;

/** The key in the link to an invoice of this account's Factomos. */
export function invoiceKeyOfLink(
  ctx: IExecuteFunctions,
  account: Account,
  link: string,
  itemIndex: number,
): string {
  const key = /^https?:\/\/[^/]+\/(i[0-9A-Za-z]+)\/?$/.exec(link)?.[1];
  if (key === undefined || !URL.canParse(link)) {
    throw new NodeOperationError(ctx.getNode(), 'This is no link to an invoice', {
      itemIndex,
      description:
        'Paste the link that the client gets, such as https://app.factomos.com/i5u5pHLyBI4pizucVdo6, or choose By ID.',
    });
  }
  const [leadsTo, asked] = [new URL(link).host, new URL(account.baseUrl).host];
  if (leadsTo === asked) return key;
  throw new NodeOperationError(
    ctx.getNode(),
    `This link leads to ${leadsTo}, and the credential to ${asked}`,
    {
      itemIndex,
      description: `Choose the credential of the Factomos that the invoice is in, or the invoice's link there. Nothing was done.`,
    },
  );
}

/**
 * The ID of the invoice with a key. Factomos cannot look a link up and lists give no document keys, so the newest invoices are
 * read one after the other, each once in a run of the node.
 */
export async function invoiceIdOfKey(
  ctx: IExecuteFunctions,
  account: Account,
  key: string,
  itemIndex: number,
): Promise<string> {
  const newest: string[] = [];
  for (const invoice_status of statusOrder) {
    newest.push(...(await account.newestInvoices(invoice_status)));
  }
  const newestFirst = [...new Set(newest)].sort((a, b) => Number(b) - Number(a));
  for (const invoice_id of newestFirst.slice(0, linkBudget - statusOrder.length)) {
    if ((await account.invoiceKey(invoice_id)) === key) return invoice_id;
  }
  throw new NodeOperationError(ctx.getNode(), 'No recent invoice has this link', {
    itemIndex,
    description: `Factomos cannot look a link up, so the ${linkBudget - statusOrder.length} newest invoices were read. Choose By ID for an older one.`,
  });
}
