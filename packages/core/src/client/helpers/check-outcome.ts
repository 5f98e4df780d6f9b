import { type ActionMethods, type Invoice, type InvoiceEmail } from '../actions.generated.ts';
import { type CallOptions } from '../request/options.ts';
import { mayBeSince } from '../../time/paris.ts';

/** What is paid and what is due of an invoice, in EUR. */
export type PaymentState = Pick<
  Invoice,
  'figures_paid' | 'figures_due' | 'figures_total_withvat' | 'invoice_status'
>;

/** Which e-mails are meant. Default: all. */
export interface EmailSearch {
  /** Those that may have been sent since then: a `Date`, or milliseconds since 1970. One without a readable time may have been. */
  since?: Date | number | undefined;
  /** Those to this address, whatever its case. One whose address could not be read may have gone to it. */
  email_to?: string | undefined;
}

export async function checkSend(
  client: Pick<ActionMethods, 'getInvoiceMailHistory'>,
  invoice_id: string | number,
  options: CallOptions | undefined,
  { since = -Infinity, email_to }: EmailSearch = {},
): Promise<InvoiceEmail[]> {
  const history = await client.getInvoiceMailHistory({ invoice_id }, { ...options, fresh: true });
  const address = (text: string) => text.trim().toLowerCase();
  return history['invoice-emails']
    .filter(
      (email) =>
        mayBeSince(email.email_date, Number(since)) &&
        (email_to === undefined || email.email_to === null || address(email.email_to) === address(email_to)),
    )
    .toSorted((a, b) => (b.email_date ?? '').localeCompare(a.email_date ?? ''));
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
