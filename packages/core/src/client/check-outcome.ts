import { type Invoice, type InvoiceEmail } from '../catalogue/action-types.ts';
import { type ActionMethods } from './action-methods.ts';
import { type CallOptions } from './options.ts';

/** What is paid and what is due of an invoice, in EUR. */
export type PaymentState = Pick<
  Invoice,
  'figures_paid' | 'figures_due' | 'figures_total_withvat' | 'invoice_status'
>;

export async function checkSend(
  client: Pick<ActionMethods, 'getInvoiceMailHistory'>,
  invoice_id: string | number,
  options?: CallOptions,
): Promise<InvoiceEmail[]> {
  const history = await client.getInvoiceMailHistory({ invoice_id }, { ...options, fresh: true });
  return history['invoice-emails'].toSorted((a, b) => (b.email_date ?? '').localeCompare(a.email_date ?? ''));
}

export async function checkPayment(
  client: Pick<ActionMethods, 'getInvoice'>,
  invoice_id: string | number,
  options?: CallOptions,
): Promise<PaymentState> {
  const { invoice } = await client.getInvoice({ invoice_id }, { ...options, fresh: true });
  const { figures_paid, figures_due, figures_total_withvat, invoice_status } = invoice;
  return { figures_paid, figures_due, figures_total_withvat, invoice_status };
}
