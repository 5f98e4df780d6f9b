import { env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { CompanySession } from '../company/companySession.ts';
import { documentUri, type DocumentRef } from '../documents/documentRef.ts';
import { Notice } from '../errors/notice.ts';
import { openExternal } from '../text/openExternal.ts';
import { estimateFacts } from './estimateFacts.ts';
import { loadedRows } from '../views/invoiceNodes.ts';

/** Shows a document as read-only Markdown beside the code: one call, none when it was read before. */
export async function openDocument(session: CompanySession, ref: DocumentRef): Promise<void> {
  const document = await session.documents.get(ref);
  const text = await workspace.openTextDocument(documentUri(session.company.id, ref, document.number));
  await window.showTextDocument(text, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
}

/** The page a client sees: one call when its address is not known yet. */
export async function openInBrowser(session: CompanySession, ref: DocumentRef): Promise<void> {
  await openExternal(await linkOf(session, ref));
}

export async function copyLink(session: CompanySession, ref: DocumentRef): Promise<void> {
  await env.clipboard.writeText(await linkOf(session, ref));
  void window.setStatusBarMessage(l10n.t('Link copied'), 3000);
}

export async function copyNumber(session: CompanySession, ref: DocumentRef): Promise<void> {
  const number =
    ref.kind === 'invoice'
      ? (loadedRows(session.data.current).find(({ id }) => id === ref.id)?.number ??
        session.documents.held(ref)?.number)
      : estimateFacts(session, ref).name;
  if (number === undefined)
    throw new Notice(l10n.t('The number is not known here. Open the document first.'));
  await env.clipboard.writeText(number);
  void window.setStatusBarMessage(l10n.t('{0} copied', number), 3000);
}

async function linkOf(session: CompanySession, ref: DocumentRef): Promise<string> {
  const link = await session.documents.link(ref);
  if (link === undefined) throw new Notice(l10n.t('Factomos gave no link for this document.'));
  return link;
}
