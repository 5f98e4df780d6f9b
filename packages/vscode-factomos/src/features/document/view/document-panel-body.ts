import { l10n } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import type { DocumentRef } from '../../../services/data/document-ref.ts';
import { healthSentence } from '../../../services/errors/health-sentence.ts';
import type { CompanyData, InvoiceRow, StoredDocument } from '../../../domain/company-data.ts';
import { loadedRows } from '../../../domain/loaded-rows.ts';
import { overdueDays } from '../../../domain/overdue.ts';
import { invoicesOfEstimates } from '../../../domain/offers.ts';
import { statusOfRow } from '../../../domain/statuses.ts';
import { age, calls, euros } from '../../../ui/format.ts';
import { statusLabel } from '../../../ui/choice-labels.ts';
import type { Html } from '../../../ui/html.ts';
import { documentActions } from '../document-actions.ts';
import { documentBody, emptyBody } from './document-body.ts';
import type { DocumentAction, DocumentNotice, DocumentView } from './document-view.ts';

/** The content of a document's panel, from cached data. Makes no calls. */
export async function documentPanelBody(
  session: CompanySession | undefined,
  ref: DocumentRef & { readonly companyId: string },
): Promise<Html> {
  if (session === undefined)
    return emptyBody([
      {
        text: l10n.t('Signed out. Sign in to see this document.'),
        action: { command: 'signIn', label: l10n.t('Sign In…'), cost: undefined },
      },
    ]);
  if (session.company.id !== ref.companyId)
    return emptyBody([
      {
        text: l10n.t('This document belongs to another company. Switch to it first.'),
        action: { command: 'switchCompany', label: l10n.t('Switch Company…'), cost: undefined },
      },
    ]);
  const { resetsAt } = await session.api.quota();
  const health = healthSentence(session.api.health, resetsAt);
  const notices: DocumentNotice[] = health === undefined ? [] : [{ text: health }];
  const document = session.documents.cached(ref);
  if (document === undefined)
    return emptyBody([
      ...notices,
      {
        text: l10n.t('This document is not stored on this machine.'),
        action: { command: 'refreshDocument', label: l10n.t('Read It'), cost: calls(1) },
      },
    ]);
  return documentBody(documentViewOf(session, document, notices));
}

function documentViewOf(
  session: CompanySession,
  document: StoredDocument,
  notices: readonly DocumentNotice[],
): DocumentView {
  const { current } = session.data;
  const { id, kind, clientId } = document;
  const row = kind === 'invoice' ? loadedRows(current).find((one) => one.id === id) : undefined;
  const client = clientId === undefined ? undefined : current.clients[clientId];
  const lateBy = kind === 'invoice' ? overdueDays(document) : undefined;
  return {
    document,
    company: session.company.label,
    client,
    overdueDays: lateBy,
    emails: kind === 'invoice' ? current.emails?.[id] : undefined,
    sent: kind === 'invoice' ? current.sent[id] : undefined,
    payments: kind === 'invoice' ? (current.payments?.[id] ?? []) : [],
    actions: documentActions(current, document, row, overdueDays(row ?? document) !== undefined),
    readEmails: {
      command: 'showMailHistory',
      label: l10n.t('Read the Emails'),
      cost: calls(1),
    },
    readClient:
      clientId === undefined || client?.address !== undefined
        ? undefined
        : { command: 'readClient', label: l10n.t('Read the Address'), cost: calls(1) },
    notices: [
      ...notices,
      ...unknownOutcomes(session, document),
      ...changes(document),
      ...newerInList(current, document, row),
      ...becameInvoice(current, document),
    ],
    now: Date.now(),
  };
}

const readAgain = (): DocumentAction => ({
  command: 'refreshDocument',
  label: l10n.t('Read Again'),
  cost: calls(1),
});

function changes({ changes: done = [] }: StoredDocument): DocumentNotice[] {
  if (done.length === 0) return [];
  return [
    {
      text: l10n.t('Since it was read: {0}. The figures below are older.', done.join(' · ')),
      action: readAgain(),
    },
  ];
}

/** A notice when the list was read after the document and differs from it. */
function newerInList(
  data: Readonly<CompanyData>,
  document: StoredDocument,
  row: InvoiceRow | undefined,
): DocumentNotice[] {
  if (row === undefined || document.changes !== undefined || row.note !== undefined) return [];
  const list = Object.values(data.statuses).find(({ rows }) => rows.includes(row));
  if (list === undefined || list.at <= document.at) return [];
  if (row.status === document.status && row.due === document.due) return [];
  const status = statusOfRow(row);
  return [
    {
      text: l10n.t(
        'The list, read {0}, says: {1}, still due {2}. The figures below are older.',
        age(list.at),
        status === undefined ? row.status : statusLabel(status),
        euros(row.due),
      ),
      action: readAgain(),
    },
  ];
}

/** Notices for writes on this document whose response was lost. */
function unknownOutcomes(session: CompanySession, { kind, id }: StoredDocument): DocumentNotice[] {
  const keys = kind === 'invoice' ? ['send', 'payment', 'credit'] : ['transform'];
  const unknown = session.guard
    .unknown()
    .filter(({ key }) => keys.includes(key.split('/')[0] ?? '') && key.endsWith(`/${id}`));
  return unknown.map(({ what }) => ({
    text: l10n.t(
      'The response to “{0}” was lost, so it may have been done. Check before you try again.',
      what,
    ),
    action: { command: 'resolveUnknown', label: l10n.t('Resolve Unknown Outcomes…'), cost: undefined },
  }));
}

function becameInvoice(data: Readonly<CompanyData>, { kind, id }: StoredDocument): DocumentNotice[] {
  const invoice = kind === 'estimate' ? invoicesOfEstimates(data).get(id) : undefined;
  if (invoice === undefined) return [];
  return [
    {
      text:
        invoice === ''
          ? l10n.t('An invoice was created from this estimate.')
          : l10n.t('The invoice {0} was created from this estimate.', invoice),
    },
  ];
}
