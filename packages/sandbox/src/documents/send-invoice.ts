import { FACTOMOS_URL } from '../factomos-url.ts';
import {
  clients,
  type CompanyRow,
  emailTemplates,
  type EmailTemplateRow,
  type InvoiceRow,
  mails,
} from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { inFrench } from './money.ts';

export type MailProblem = 'no-template' | 'no-recipient';

interface MailOptions {
  /** YYYY-MM-DD HH:MM:SS in Paris. */
  at: string;
  /** @default the first template of type `invoice` */
  template?: EmailTemplateRow | undefined;
  /** @default the client's address */
  to?: string | undefined;
}

/**
 * The address in the manual at which customers see a document. Emails contain it, whatever the address of the
 * sandbox.
 */
export function documentAddress(key: string): string {
  return `${FACTOMOS_URL}/${key}`;
}

/** Adds the email to the outbox and to the invoice's history. Nothing is sent. */
export function sendByMail(
  store: Store,
  company: CompanyRow,
  invoice: InvoiceRow,
  options: MailOptions,
): MailProblem | undefined {
  const template =
    options.template ?? store.find(emailTemplates, { company_id: company.id, template_type: 'invoice' });
  if (template === undefined) return 'no-template';
  const client = store.get(clients, invoice.client_id);
  const to = options.to ?? client?.client_email ?? '';
  if (to === '') return 'no-recipient';
  const values: Record<string, string> = {
    numero: invoice.formatted_number,
    client: client?.client_company_name ?? '',
    total: inFrench(invoice.total),
    lien: documentAddress(invoice.document_key),
  };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  store.insert(mails, {
    company_id: company.id,
    invoice_id: invoice.id,
    template_type: template.template_type,
    email_to: to,
    email_subject: filled(template.template_subject),
    email_content: filled(template.template_message),
    email_date: options.at,
    email_attachment: '',
    email_viewed: 0,
  });
  return undefined;
}
