import { commands, env, l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { calls } from '../../ui/format.ts';

/**
 * Notifies that a document was created, with buttons for the next steps. Callers do not await it, since the notification may stay open for
 * long.
 */
export async function notifyCreated(
  session: CompanySession,
  made: { readonly kind: DocumentRef['kind']; readonly id: string | undefined },
  sentence: string,
): Promise<void> {
  if (made.id === undefined) {
    void window.showInformationMessage(sentence);
    return;
  }
  const ref: DocumentRef = { kind: made.kind, id: made.id, companyId: session.company.id };
  const link = await session.documents.knownLink(ref);
  const open = {
    title: l10n.t('Open ({0})', calls(1)),
    run: () => commands.executeCommand('factomos.openDocument', ref),
  };
  const send =
    made.kind === 'invoice'
      ? { title: l10n.t('Send…'), run: () => commands.executeCommand('factomos.sendInvoice', ref) }
      : {
          title: l10n.t('Write an Email…'),
          run: () => commands.executeCommand('factomos.sendEstimate', ref),
        };
  const copy = { title: l10n.t('Copy Link'), run: () => env.clipboard.writeText(link ?? '') };
  void window
    .showInformationMessage(sentence, ...(link === undefined ? [open, send] : [open, send, copy]))
    .then((chosen) => chosen?.run());
}
