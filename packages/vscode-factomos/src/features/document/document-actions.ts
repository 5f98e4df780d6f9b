import { l10n } from 'vscode';
import type { CompanyData, InvoiceRow, StoredDocument } from '../../domain/company-data.ts';
import { invoicesOfEstimates, isCreditable, isPayable, isTransformable } from '../../domain/offers.ts';
import { documentId } from '../../domain/company-data.ts';
import { calls, callsBetween } from '../../ui/format.ts';
import type { DocumentAction } from './view/document-view.ts';

/** The actions that a document offers now, with their cost. `row` is the cached list row, which may be newer than the document. */
export function documentActions(
  data: Readonly<CompanyData>,
  document: StoredDocument,
  row: InvoiceRow | undefined,
  overdue: boolean,
): DocumentAction[] {
  const own =
    document.kind === 'invoice'
      ? ofInvoice(data, document, row ?? document, overdue)
      : ofEstimate(data, document);
  const hasLink = data.keys[documentId(document.kind, document.id)] !== undefined;
  const link = hasLink ? undefined : calls(1);
  return [
    ...own,
    { command: 'openInBrowser', label: l10n.t('Open Its Page'), cost: link },
    { command: 'copyLink', label: l10n.t('Copy Link'), cost: link },
    ...(document.credit
      ? []
      : [
          {
            command: 'newDraftLike' as const,
            label: l10n.t('New Draft Like This One…'),
            // A document that was changed here since it was read is read again.
            cost: document.changes === undefined ? undefined : calls(1),
          },
        ]),
    { command: 'copyMarkdown', label: l10n.t('Copy as Markdown'), cost: undefined },
    { command: 'refreshDocument', label: l10n.t('Read Again'), cost: calls(1) },
  ];
}

type Current = Pick<StoredDocument, 'credit' | 'status' | 'due'>;

function ofInvoice(
  data: Readonly<CompanyData>,
  { clientId }: StoredDocument,
  current: Current,
  overdue: boolean,
): DocumentAction[] {
  const isAddressKnown = clientId === undefined || data.clients[clientId]?.email !== undefined;
  const mostReads = (isAddressKnown ? 0 : 1) + (data.templates === undefined ? 1 : 0);
  const actions: DocumentAction[] = [];
  if (overdue)
    actions.push({
      command: 'sendReminder',
      label: l10n.t('Send a Reminder…'),
      cost: calls(data.templates === undefined ? 4 : 3),
      primary: true,
    });
  actions.push({
    command: 'sendInvoice',
    label: l10n.t('Send…'),
    cost: callsBetween(1, 1 + mostReads),
  });
  if (isPayable(current))
    actions.push({
      command: 'addPayment',
      label: l10n.t('Record a Payment…'),
      cost: calls(1),
      primary: !overdue,
    });
  if (isCreditable(current))
    actions.push({ command: 'createCreditNote', label: l10n.t('Create a Credit Note…'), cost: calls(1) });
  return actions;
}

function ofEstimate(data: Readonly<CompanyData>, { id, status, clientId }: StoredDocument): DocumentAction[] {
  const isAddressKnown = clientId === undefined || data.clients[clientId]?.email !== undefined;
  const actions: DocumentAction[] = [];
  if (isTransformable(status, invoicesOfEstimates(data).get(id)))
    actions.push({
      command: 'transformEstimate',
      label: l10n.t('Create an Invoice…'),
      cost: calls(1),
      primary: true,
    });
  actions.push({
    command: 'sendEstimate',
    label: l10n.t('Write an Email…'),
    cost: isAddressKnown ? undefined : callsBetween(0, 1),
  });
  return actions;
}
