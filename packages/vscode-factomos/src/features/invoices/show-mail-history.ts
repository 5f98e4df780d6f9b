import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { readEmails } from '../../services/company/read-emails.ts';
import { emailDetails } from '../document/email-details.ts';
import { pickStep } from '../../ui/quick-input.ts';
import { invoiceFacts } from '../../services/company/invoice-facts.ts';

/** Reads the emails that Factomos sent for an invoice, with one call, and lists them unless the invoice's panel shows them. */
export async function showMailHistory(
  session: CompanySession,
  ref: DocumentRef,
  isOnScreen: boolean,
): Promise<void> {
  const emails = await readEmails(session, ref.id);
  if (isOnScreen) return;
  const { number } = await invoiceFacts(session, ref);
  if (emails.length === 0) {
    void window.showInformationMessage(l10n.t('Factomos has sent no email for {0}.', number));
    return;
  }
  await pickStep({
    title: l10n.t('Emails sent for {0}', number),
    placeholder: l10n.t('The newest first'),
    items: emails.map((email) => ({
      label: `$(mail) ${email.subject}`,
      description: email.to,
      detail: emailDetails(email).join(' · '),
      value: email.id,
    })),
  });
}
