import { l10n, MarkdownString } from 'vscode';
import { statusOfRow } from '../../domain/statuses.ts';
import { escapeMarkdown } from '../../ui/escape.ts';
import { calls, day, euros } from '../../ui/format.ts';
import { documentStatusLabel } from '../document/document-status.ts';
import type { InvoiceLeaf } from './invoice-nodes.ts';

/** Uses cached data only: hovering makes no calls. */
export function invoiceTooltip({ row, overdueDays }: InvoiceLeaf, opened: boolean): MarkdownString {
  const amount = (value: number | undefined): string =>
    value === undefined && row.estimated === true ? l10n.t('not known') : euros(value);
  const isKnown = statusOfRow(row) !== undefined;
  const status = documentStatusLabel({ kind: 'invoice', status: row.status }, overdueDays);
  const lines = [
    `**${escapeMarkdown(`${row.title} ${row.number}`)}**`,
    escapeMarkdown(row.client),
    overdueDays === undefined ? (isKnown ? status : escapeMarkdown(status)) : `**${escapeMarkdown(status)}**`,
    row.date === undefined ? undefined : l10n.t('Date: {0}', day(row.date)),
    row.term === undefined ? undefined : l10n.t('Due: {0}', day(row.term)),
    `${l10n.t('Total without VAT: {0}', amount(row.withoutVat))}  \n${l10n.t('Total with VAT: {0}', amount(row.withVat))}`,
    `${l10n.t('Paid: {0}', amount(row.paid))}  \n${l10n.t('Still due: {0}', amount(row.due))}`,
    row.note === undefined ? undefined : escapeMarkdown(row.note),
    row.estimated === true
      ? l10n.t('These figures are an estimate until the invoice is read or listed again.')
      : undefined,
    opened
      ? l10n.t('Opening it uses no call: it is stored here.')
      : l10n.t('Opening it costs {0}.', calls(1)),
  ];
  return new MarkdownString(lines.filter((line) => line !== undefined).join('\n\n'));
}
