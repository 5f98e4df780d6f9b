import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { pickStep } from '../../ui/quick-input.ts';
import { invoiceFacts } from '../../services/company/invoice-facts.ts';

/** The e-mails that Factomos sent for an invoice, the newest first: one call. */
export async function showMailHistory(session: CompanySession, ref: DocumentRef): Promise<void> {
  const mails = await session.api.call((client) => client.checkSend(ref.id));
  const { number } = await invoiceFacts(session, ref);
  if (mails.length === 0) {
    void window.showInformationMessage(l10n.t('Factomos has sent no e-mail for {0}.', number));
    return;
  }
  await pickStep({
    title: l10n.t('E-mails sent for {0}', number),
    placeholder: l10n.t('The newest first'),
    items: mails.map((mail) => ({
      label: `$(mail) ${mail.email_subject ?? ''}`,
      description: mail.email_to ?? '',
      detail: [
        mail.email_date ?? '',
        mail.template_type ?? '',
        mail.email_viewed === null ? '' : mail.email_viewed ? l10n.t('opened') : l10n.t('not opened yet'),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      value: mail.id ?? '',
    })),
  });
}
