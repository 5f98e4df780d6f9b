import { parseDocumentLink } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { EXAMPLE_LINK } from '../description/locators.ts';
import { statusOrder } from '../resources/status-order.ts';
import { type Account } from '../account/account.ts';

/** The maximum number of calls for finding a document by its link, including those that list the newest invoices of each status. */
export const MAX_LINK_CALLS = 30;

/** The document key in a link to an invoice. Throws for a link to another Factomos server. */
export function invoiceKeyOfLink(
  ctx: IExecuteFunctions,
  account: Account,
  link: string,
  itemIndex: number,
): string {
  const found = parseDocumentLink(link, { baseUrl: account.baseUrl, allowHttp: true });
  if ('key' in found && found.kind === 'invoice') return found.key;
  if ('problem' in found && found.problem === 'other-host') {
    const [host, expected] = [new URL(link).host, new URL(account.baseUrl).host];
    throw new NodeOperationError(
      ctx.getNode(),
      `This link leads to ${host}, but the credential is for ${expected}`,
      {
        itemIndex,
        description:
          'Choose a credential for the server of the link, or use a link to the server of the credential. Nothing was sent.',
      },
    );
  }
  throw new NodeOperationError(ctx.getNode(), 'This is not a link to an invoice', {
    itemIndex,
    description: `Paste the link that the client receives, such as ${EXAMPLE_LINK}, or choose By ID.`,
  });
}

/**
 * The ID of the invoice with a document key. Factomos cannot look up a link and its lists contain no document keys, so the newest invoices
 * are read one by one, each once per run of the node.
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
  for (const invoice_id of newestFirst.slice(0, MAX_LINK_CALLS - statusOrder.length)) {
    if ((await account.invoiceKey(invoice_id)) === key) return invoice_id;
  }
  throw new NodeOperationError(ctx.getNode(), 'No recent invoice has this link', {
    itemIndex,
    description: `Factomos cannot look up a link, so the ${MAX_LINK_CALLS - statusOrder.length} newest invoices were read. Use By ID for an older one.`,
  });
}
