import type { SentEmail } from '../../domain/company-data.ts';
import type { CompanySession } from './company-session.ts';

/** Always reads the emails of an invoice, newest first. One call. */
export async function readEmails(
  { api, data }: Pick<CompanySession, 'api' | 'data'>,
  invoiceId: string,
): Promise<readonly SentEmail[]> {
  const at = Date.now();
  const emails = await api.call((client) => client.checkSend(invoiceId));
  const list = emails.map((email) => ({
    id: email.id ?? '',
    to: email.email_to ?? '',
    subject: email.email_subject ?? '',
    type: email.template_type ?? '',
    date: email.email_date ?? '',
    opened: email.email_viewed ?? undefined,
  }));
  data.update((all) => {
    (all.emails ??= {})[invoiceId] = { at, list };
  });
  return list;
}
