import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { StoredDocument } from '../../domain/company-data.ts';
import { isTransformable } from '../../domain/offers.ts';
import type { EstimateEntry } from '../../services/data/estimate-list.ts';
import { escapeMarkdown } from '../../ui/escape.ts';
import { estimateStatusLabel } from '../../ui/choice-labels.ts';
import { age, calls, euros, shortDay, shortEuros } from '../../ui/format.ts';
import { rowLabel } from '../../ui/row-label.ts';
import { today } from '../../domain/day.ts';

export interface EstimateNode {
  readonly kind: 'estimate';
  readonly id: string;
  readonly entry: EstimateEntry;
  /** Set if it was read. */
  readonly document: StoredDocument | undefined;
  /** The number of the invoice that it was transformed into; empty when that is not known. */
  readonly invoice: string | undefined;
}

export function estimateNode(
  entry: EstimateEntry,
  document: StoredDocument | undefined,
  invoice: string | undefined,
): EstimateNode {
  return { kind: 'estimate', id: `estimate/${entry.id ?? entry.key ?? ''}`, entry, document, invoice };
}

export function estimateItem(node: EstimateNode): TreeItem {
  const { entry, document } = node;
  const client = clientOf(node);
  const amount = document?.withVat;
  const name = nameOf(node);
  const label =
    client === '' ? name : rowLabel(client, amount === undefined ? undefined : shortEuros(amount));
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = node.id;
  const became = entry.origin !== 'invoice' && node.invoice !== undefined && node.invoice !== '';
  const when = document?.date === undefined ? undefined : shortDay(document.date, today());
  const facts = [
    document === undefined ? originOf(entry) : estimateStatusLabel(document.status),
    became ? l10n.t('invoice {0}', node.invoice) : undefined,
  ];
  item.description = joined(' · ', [...facts, when, client === '' ? undefined : name]);
  item.iconPath = new ThemeIcon(iconOf(node.invoice === undefined ? document?.status : 'gained'));
  item.contextValue = flagsOf(node).join(' ');
  item.command =
    entry.id === undefined
      ? { command: 'factomos.openInBrowser', title: l10n.t('Open in the Browser'), arguments: [node] }
      : { command: 'factomos.openDocument', title: l10n.t('Open Document'), arguments: [node] };
  const spoken = [`${l10n.t('Estimate')} ${name}`, client, document && euros(amount), ...facts, when];
  item.accessibilityInformation = { label: joined(', ', spoken) };
  return item;
}

export function flagsOf({ entry, document, invoice }: EstimateNode): string[] {
  const flags = ['estimate'];
  if (entry.id !== undefined) {
    flags.push('readable');
    if (isTransformable(document?.status, invoice) && entry.origin !== 'invoice') flags.push('transformable');
  }
  if ((document?.number ?? entry.number) !== undefined) flags.push('numbered');
  if (entry.origin !== 'invoice') flags.push('removable');
  return flags;
}

export function estimateTooltip({ entry, document }: EstimateNode): MarkdownString {
  const lines =
    document === undefined
      ? [
          originOf(entry),
          entry.id === undefined
            ? l10n.t('Only its link is known, so only its page can be opened. Add it by ID to read it here.')
            : l10n.t('Not read yet. Reading it costs {0}.', calls(1)),
        ]
      : [
          `**${escapeMarkdown(`${document.title} ${document.number}`)}**`,
          escapeMarkdown(document.client ?? ''),
          escapeMarkdown(estimateStatusLabel(document.status)),
          `${l10n.t('Total without VAT: {0}', euros(document.withoutVat))}  \n${l10n.t('Total with VAT: {0}', euros(document.withVat))}`,
          l10n.t('Read {0}. Reading it again costs {1}.', age(document.at), calls(1)),
        ];
  return new MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
}

function nameOf({ entry, document }: EstimateNode): string {
  return (
    document?.number ??
    entry.number ??
    (entry.id === undefined ? l10n.t('Link …{0}', (entry.key ?? '').slice(-6)) : `#${entry.id}`)
  );
}

function clientOf({ entry, document }: EstimateNode): string {
  return document?.client ?? entry.client ?? '';
}

function joined(separator: string, parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

function originOf(entry: EstimateEntry): string {
  switch (entry.origin) {
    case 'made':
      return l10n.t('created here');
    case 'added':
      return l10n.t('added by you');
    case 'invoice':
      return l10n.t('mentioned in invoice {0}', entry.invoice ?? '');
  }
}

function iconOf(status: string | undefined): string {
  if (status === undefined) return 'note';
  if (status.startsWith('gained')) return 'pass';
  return status === 'lost' ? 'circle-slash' : 'clock';
}
