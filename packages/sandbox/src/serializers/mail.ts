import { type EmailTemplateRow, type MailRow } from '../store/schema.ts';

export function mailAnswer({ id, invoice_id, email_viewed, ...mail }: MailRow): Record<string, string> {
  return {
    id: String(id),
    invoice_id: String(invoice_id),
    template_type: mail.template_type,
    email_to: mail.email_to,
    email_subject: mail.email_subject,
    email_content: mail.email_content,
    email_date: mail.email_date,
    email_attachment: mail.email_attachment,
    email_viewed: String(email_viewed),
  };
}

export function templateAnswer({ id, company_id, ...texts }: EmailTemplateRow): Record<string, string> {
  return { id: String(id), company_id: String(company_id), ...texts };
}
