import { l10n, window, workspace } from 'vscode';
import { draftLike } from '../../../domain/drafts/draft-like.ts';
import type { TextLanguage } from '../../../domain/drafts/month-texts.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import type { DocumentRef } from '../../../services/data/document-ref.ts';
import { isFrench } from '../../../ui/labels.ts';
import { writeChosen } from './new-draft-file.ts';

/** Writes a draft file with the lines of a document, dated today, and opens it. At most one call, to read the document. */
export async function newDraftLike(session: CompanySession, ref: DocumentRef): Promise<void> {
  const document = await session.documents.get(ref);
  if (document.credit)
    throw new UserError(l10n.t('{0} is a credit note. Choose an invoice or an estimate.', document.number));
  const draft = draftLike(document, {
    services: session.data.current.services,
    language: languageOf(session, document.clientId),
  });
  const uri = await writeChosen(ref.kind, `${JSON.stringify(draft, undefined, 2)}\n`, undefined, session);
  if (uri === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument(uri));
  void window.showInformationMessage(
    ref.kind === 'invoice'
      ? l10n.t(
          'A draft like {0} was created. Factomos does not return the subject and comment of an invoice: add them if you need them.',
          document.number,
        )
      : l10n.t('A draft like {0} was created.', document.number),
  );
}

/** The client's language if it is known, otherwise that of VS Code. */
export function languageOf(
  { data }: Pick<CompanySession, 'data'>,
  clientId: string | undefined,
): TextLanguage {
  const given = clientId === undefined ? undefined : data.current.clients[clientId]?.language;
  const known = given?.slice(0, 2).toLowerCase();
  return known === 'fr' || known === 'en' ? known : isFrench() ? 'fr' : 'en';
}
