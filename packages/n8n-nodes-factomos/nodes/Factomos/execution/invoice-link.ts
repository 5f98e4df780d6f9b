import { invoiceStatuses } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from './account.ts';

/** Calls that looking for a document may cost, those that list the newest invoices of each status included. */
export const linkBudget = 30;

/**
 * The ID of the invoice a document link leads to. Factomos cannot look a link up and lists give no document keys, so the newest invoices are
 * read one after the other. Within a run, each is asked for once.
 */
export async function invoiceIdOfLink(
  ctx: IExecuteFunctions,
  account: Account,
  link: string,
  itemIndex: number,
): Promise<string> {
  const fail = (message: string, description: string) =>
    new NodeOperationError(ctx.getNode(), message, { itemIndex, description });
  const key = /^https?:\/\/[^/]+\/(i[0-9A-Za-z]+)\/?$/.exec(link)?.[1];
  if (key === undefined) {
    throw fail(
      'This is no link to an invoice',
      'Paste the link that the client gets, such as https://app.factomos.com/i5u5pHLyBI4pizucVdo6, or choose By ID.',
    );
  }
  const newest: string[] = [];
  for (const invoice_status of invoiceStatuses) {
    const { invoices } = await account.client.listInvoice({ invoice_status });
    newest.push(...invoices.map(({ id }) => id));
  }
  newest.sort((a, b) => Number(b) - Number(a));
  for (const invoice_id of newest.slice(0, linkBudget - invoiceStatuses.length)) {
    const { invoice } = await account.client.getInvoice({ invoice_id });
    if (invoice.document_key === key) return invoice_id;
  }
  throw fail(
    'No recent invoice has this link',
    `Factomos cannot look a link up, so the ${linkBudget - invoiceStatuses.length} newest invoices were read. Choose By ID for an older one.`,
  );
}
