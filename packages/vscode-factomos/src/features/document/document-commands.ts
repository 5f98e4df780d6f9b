import { env, l10n, window, workspace } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { documentUri, type DocumentRef } from '../../services/data/document-ref.ts';
import { UserError } from '../../domain/user-error.ts';
import { documentId } from '../../domain/company-data.ts';
import { agreeToCost } from '../../services/company/agree-to-cost.ts';
import { calls } from '../../ui/format.ts';
import { openOrOfferCopy } from '../../services/host/open-external.ts';
import { estimateFacts } from '../../services/company/estimate-facts.ts';
import { invoiceFacts } from '../../services/company/invoice-facts.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import type { DocumentPanels } from './document-panels.ts';

/** Shows a document in its panel. One call, or none when it is cached. */
export async function openDocument(
  session: CompanySession,
  ref: DocumentRef,
  panels: DocumentPanels,
): Promise<void> {
  const { number } = await session.documents.getStored(ref);
  await panels.show(session, ref, number);
}

/** Shows a document as text in a read-only editor. */
export async function openAsText(session: CompanySession, ref: DocumentRef): Promise<void> {
  const { number } = await session.documents.getStored(ref);
  const text = await workspace.openTextDocument(documentUri(session.company.id, ref, number));
  await window.showTextDocument(text, { preview: true });
}

export async function copyMarkdown(session: CompanySession, ref: DocumentRef): Promise<void> {
  const { documentMarkdown, overdueDays } = await import('./view/document-text.ts');
  const document = await session.documents.getStored(ref);
  const late = ref.kind === 'invoice' ? overdueDays(document) : undefined;
  await env.clipboard.writeText(documentMarkdown(document, await session.documents.knownLink(ref), late));
  void window.setStatusBarMessage(l10n.t('{0} copied as Markdown', document.number), 3000);
}

/** Reads the client's address and identifiers, which documents do not contain. One call. */
export async function readClient(session: CompanySession, ref: DocumentRef): Promise<void> {
  const clientId =
    session.documents.cached(ref)?.clientId ??
    (ref.kind === 'invoice' ? (await invoiceFacts(session, ref)).clientId : undefined);
  if (clientId === undefined) throw new UserError(l10n.t('The client of this document is not known.'));
  await session.lookups.readClient(clientId);
}

/** A document, or the key of a page whose document is not known, for an estimate that was added by its link. */
export type Linked = DocumentRef | { readonly key: string };

/** Opens the page that the client sees. One call when its address is not known yet. */
export async function openInBrowser(session: CompanySession, linked: Linked): Promise<void> {
  await openOrOfferCopy(await linkOf(session, linked));
}

/** Copies the links of all selected documents, one per line. One call for each link that is not known yet. */
export async function copyLinks(session: CompanySession, targets: readonly Linked[]): Promise<void> {
  const unknown = targets.filter((target) => !isLinkKnown(session, target)).length;
  const question = l10n.t('Copy {0} links?', targets.length);
  if (unknown > 1 && !(await agreeToCost(session, question, calls(unknown)))) return;
  const links: string[] = [];
  for (const target of targets) links.push(await linkOf(session, target));
  await env.clipboard.writeText(links.join('\n'));
  const copied = links.length === 1 ? l10n.t('Link copied') : l10n.t('{0} links copied', links.length);
  void window.setStatusBarMessage(copied, 3000);
}

function isLinkKnown({ data }: CompanySession, target: Linked): boolean {
  return 'key' in target || data.current.keys[documentId(target.kind, target.id)] !== undefined;
}

/** Reads documents again. One call each. */
export async function refreshDocuments(session: CompanySession, refs: readonly DocumentRef[]): Promise<void> {
  const question = l10n.t('Read {0} documents again?', refs.length);
  if (refs.length > 1 && !(await agreeToCost(session, question, calls(refs.length)))) return;
  for (const ref of refs) await session.documents.read(ref);
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
  if (link === undefined) throw new UserError(l10n.t('Factomos returned no link for this document.'));
  return link;
}
