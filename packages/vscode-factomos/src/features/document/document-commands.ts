import { env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { DOCUMENT_SCHEME, documentUri, type DocumentRef } from '../../services/data/document-ref.ts';
import { UserError } from '../../domain/user-error.ts';
import { openExternal } from '../../services/host/open-external.ts';
import { estimateFacts } from '../../services/company/estimate-facts.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';

/** Shows a document as read-only Markdown beside the code: one call, none when it was read before. */
export async function openDocument(session: CompanySession, ref: DocumentRef): Promise<void> {
  const document = await session.documents.get(ref);
  const text = await workspace.openTextDocument(documentUri(session.company.id, ref, document.number));
  await window.showTextDocument(text, { viewColumn: columnForReading(), preview: true, preserveFocus: true });
}

/** Where documents are read already, else beside the code, else where there is nothing yet. */
function columnForReading(): ViewColumn {
  const read = window.visibleTextEditors.find(({ document }) => document.uri.scheme === DOCUMENT_SCHEME);
  if (read?.viewColumn !== undefined) return read.viewColumn;
  return window.tabGroups.activeTabGroup.tabs.length === 0 ? ViewColumn.Active : ViewColumn.Beside;
}

/** A document, or the key of a page whose document is not known: an estimate that was added by its link. */
export type Linked = DocumentRef | { readonly key: string };

/** The page a client sees: one call when its address is not known yet. */
export async function openInBrowser(session: CompanySession, linked: Linked): Promise<void> {
  await openExternal(await linkOf(session, linked));
}

export async function copyLink(session: CompanySession, linked: Linked): Promise<void> {
  await env.clipboard.writeText(await linkOf(session, linked));
  void window.setStatusBarMessage(l10n.t('Link copied'), 3000);
}

export async function copyNumber(session: CompanySession, ref: DocumentRef): Promise<void> {
  const number =
    ref.kind === 'invoice'
      ? (loadedRows(session.data.current).find(({ id }) => id === ref.id)?.number ??
        session.documents.cached(ref)?.number)
      : estimateFacts(session, ref).name;
  if (number === undefined)
    throw new UserError(l10n.t('The number is not known here. Open the document first.'));
  await env.clipboard.writeText(number);
  void window.setStatusBarMessage(l10n.t('{0} copied', number), 3000);
}

async function linkOf(session: CompanySession, linked: Linked): Promise<string> {
  const { documentLink } = await import('../../bundles/core.ts');
  const link =
    'key' in linked
      ? documentLink(linked.key, { baseUrl: session.company.baseUrl })
      : await session.documents.link(linked);
  if (link === undefined) throw new UserError(l10n.t('Factomos gave no link for this document.'));
  return link;
}
