import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { itemParameter } from './item-parameter.ts';

export function paysWhatIsDue(ctx: IExecuteFunctions, itemIndex: number): boolean {
  return itemParameter(ctx, 'payWhatIsDue', itemIndex, false) === true;
}

/**
 * Reads the amount due on an invoice. One call, made after the key is claimed, so that an earlier payment with the same key is already
 * counted.
 */
export async function amountDue(
  ctx: IExecuteFunctions,
  account: Account,
  invoiceId: string,
  itemIndex: number,
): Promise<number> {
  const { result } = await account.readFresh('getInvoice', { invoice_id: invoiceId });
  const { figures_due: due } = result.invoice;
  if (due > 0) return due;
  throw new NodeOperationError(ctx.getNode(), `Nothing is due on the invoice ${invoiceId}`, {
    itemIndex,
    description: `The amount due is ${due.toFixed(2)} EUR. No payment was recorded.`,
  });
}
