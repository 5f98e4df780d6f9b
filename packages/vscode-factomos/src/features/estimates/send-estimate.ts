import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { UserError } from '../../domain/user-error.ts';
import { calls } from '../../ui/format.ts';
import { openOrOfferCopy } from '../../services/host/open-external.ts';
import { pickStep } from '../../ui/quick-input.ts';
import { estimateFacts } from '../../services/company/estimate-facts.ts';

/**
 * Opens an email with the estimate's link in the user's mail program, since the API has no action that sends an estimate. The extension
 * itself sends nothing.
 */
export async function sendEstimate(session: CompanySession, ref: DocumentRef): Promise<void> {
  const link = (await session.documents.knownLink(ref)) ?? (await session.documents.link(ref));
  if (link === undefined)
    throw new UserError(l10n.t('Factomos returned no link for this estimate, so it cannot be sent.'));
  const facts = estimateFacts(session, ref);
  const to = await recipient(session, facts.document?.clientId);
  if (to === undefined) return;
  const subject = l10n.t('Estimate {0}', facts.name);
  const body = l10n.t('Hello,\n\nHere is our estimate {0}:\n{1}\n\nKind regards', facts.name, link);
  await openOrOfferCopy(
    `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
  );
}

/** The address, '' for none, or undefined when the question was closed. */
async function recipient(session: CompanySession, clientId: string | undefined): Promise<string | undefined> {
  const known = clientId === undefined ? undefined : session.data.current.clients[clientId];
  if (known?.email !== undefined || clientId === undefined) return known?.email ?? '';
  const choice = await pickStep<'read' | 'open'>({
    title: l10n.t('An email with the estimate’s link, in your own mail program'),
    placeholder: l10n.t('The API cannot send estimates by itself'),
    items: [
      { label: l10n.t('$(person) Read the Client’s Address'), description: calls(1), value: 'read' },
      { label: l10n.t('$(edit) Leave the Address Empty'), description: l10n.t('no call'), value: 'open' },
    ],
  });
  if (choice === 'read') return (await session.lookups.client(clientId)).email ?? '';
  return choice === 'open' ? '' : undefined;
}
