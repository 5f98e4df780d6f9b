import { isString } from '../../json/json.ts';
import { type ActionMethods, type Invoice, type InvoiceEmail } from '../actions.generated.ts';
import { type CallOptions } from '../request/options.ts';
import { optional, type OptionChecks, optionProblems } from '../../errors/check-options.ts';
import { mustBeObject, requestError } from '../../errors/to-request-error.ts';
import { mayBeSince } from '../../time/paris.ts';
import { unreadableRowsError } from './unreadable-rows.ts';

/** The amounts paid and due of an invoice, in EUR. */
export type PaymentState = Pick<
  Invoice,
  'figures_paid' | 'figures_due' | 'figures_total_withvat' | 'invoice_status'
>;

/** Which emails to return. Default: all. */
export interface EmailSearch {
  /**
   * Emails that may have been sent since then: a `Date`, or milliseconds since 1970. An email without a
   * readable time is included.
   */
  since?: Date | number | undefined;
  /** Emails to this address, in upper or lower case. An email whose address cannot be read is included. */
  email_to?: string | undefined;
}

export async function checkSend(
  client: Pick<ActionMethods, 'getInvoiceMailHistory'>,
  invoice_id: string | number,
  options: CallOptions | undefined,
  search: EmailSearch = {},
): Promise<InvoiceEmail[]> {
  const { since, email_to } = parseSearch(search);
  const { 'invoice-emails': emails, omitted } = await client.getInvoiceMailHistory(
    { invoice_id },
    { ...options, fresh: true },
  );
  const address = (text: string) => text.trim().toLowerCase();
  const found = emails.filter(
    (email) =>
      mayBeSince(email.email_date, since) &&
      (email_to === undefined || email.email_to === null || address(email.email_to) === address(email_to)),
  );
  if (found.length === 0 && omitted.length > 0) {
    throw unreadableRowsError(
      'getInvoiceMailHistory',
      omitted,
      'The email may be among the rows that could not be read. Check in Factomos.',
    );
  }
  return found.toSorted((a, b) => (b.email_date ?? '').localeCompare(a.email_date ?? ''));
}

/** No email is later than an invalid date, so an invalid date would look like an email that was not sent. */
function parseSearch(search: EmailSearch): { since: number; email_to: string | undefined } {
  mustBeObject('getInvoiceMailHistory', 'search', search);
  const problems = optionProblems(search, SEARCH_CHECKS);
  if (problems.length > 0) throw requestError('getInvoiceMailHistory', problems);
  return { since: Number(search.since ?? -Infinity), email_to: search.email_to };
}

const SEARCH_CHECKS: OptionChecks<EmailSearch> = {
  since: optional(
    (value) => (typeof value === 'number' || value instanceof Date) && !Number.isNaN(Number(value)),
    'must be a valid Date, or a number of milliseconds since 1970',
  ),
  email_to: optional((value) => isString(value), 'must be a string'),
};

export async function checkPayment(
  client: Pick<ActionMethods, 'getInvoice'>,
  invoice_id: string | number,
  options?: CallOptions,
): Promise<PaymentState> {
  const { invoice } = await client.getInvoice({ invoice_id }, { ...options, fresh: true });
  const { figures_paid, figures_due, figures_total_withvat, invoice_status } = invoice;
  return { figures_paid, figures_due, figures_total_withvat, invoice_status };
}
