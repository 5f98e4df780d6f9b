import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { sumEuros } from '../../domain/cents.ts';
import type { InvoiceRow } from '../../domain/company-data.ts';
import { statusIcon, statusLabel } from '../../ui/status-labels.ts';
import { escapeMarkdown } from '../../ui/escape.ts';
import { age, calls, day, euros } from '../../ui/format.ts';
import { type InvoiceLeaf, type InvoiceNode, type InvoiceListState } from './invoice-nodes.ts';
import { isStale } from '../../domain/costs.ts';
import { statusOfRow } from '../../domain/statuses.ts';
import { ROW_SCHEME } from './overdue-decorations.ts';

const rowItems = new WeakMap<InvoiceLeaf, TreeItem>();

export function itemOf(node: InvoiceNode, look: InvoiceListState): TreeItem {
  switch (node.kind) {
    case 'status':
      return statusItem(node.status, node.id, look);
    case 'group': {
      const item = new TreeItem(node.label, stateOf(node.id, look));
      item.id = idOf(node.id, look);
      item.description = groupSummary(node.leaves);
      item.contextValue = 'group';
      return item;
    }
    case 'action': {
      const item = new TreeItem(node.label, TreeItemCollapsibleState.None);
      item.id = node.id;
      item.iconPath = new ThemeIcon(node.icon);
      item.command = {
        command: node.command,
        title: node.label,
        arguments: node.status === undefined ? [] : [node.status],
      };
      item.contextValue = 'action';
      return item;
    }
    case 'note': {
      const item = new TreeItem(node.label, TreeItemCollapsibleState.None);
      item.id = node.id;
      item.contextValue = 'note';
      return item;
    }
    case 'invoice': {
      const known = rowItems.get(node) ?? rowItem(node);
      rowItems.set(node, known);
      return known;
    }
  }
}

function statusItem(
  status: keyof InvoiceListState['data']['statuses'],
  id: string,
  look: InvoiceListState,
): TreeItem {
  const loaded = look.data.statuses[status];
  // Shown open without its rows, it would look as if they were on their way.
  const state = loaded === undefined ? TreeItemCollapsibleState.Collapsed : stateOf(id, look);
  const item = new TreeItem(statusLabel(status), state);
  item.id = idOf(id, look);
  item.iconPath = new ThemeIcon(statusIcon(status));
  item.contextValue = 'status';
  if (loaded === undefined) item.description = l10n.t('not loaded: {0}', calls(1));
  else {
    const count =
      loaded.rows.length < loaded.total
        ? l10n.t('{0} of {1}', loaded.rows.length, loaded.total)
        : String(loaded.rows.length);
    item.description = isStale(loaded, look) ? `${count} · ${age(loaded.at, look.now)}` : count;
  }
  item.accessibilityInformation = { label: `${statusLabel(status)}, ${item.description}` };
  return item;
}

function stateOf(id: string, look: InvoiceListState): TreeItemCollapsibleState {
  return look.isOpen(id) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** VS Code keeps rows of the same id open: what was opened for one company must not be open for the next. */
function idOf(id: string, look: InvoiceListState): string {
  return `${look.companyId}/${id}`;
}

function rowItem(node: InvoiceLeaf): TreeItem {
  const { row, overdue } = node;
  const item = new TreeItem(`${row.number} ${row.client}`, TreeItemCollapsibleState.None);
  const status = statusOfRow(row);
  item.id = node.id;
  item.description = [amountOf(row), whenOf(row, overdue), row.note]
    .filter((part) => part !== undefined)
    .join(' · ');
  item.iconPath = overdue
    ? new ThemeIcon('warning', new ThemeColor('factomos.overdueForeground'))
    : new ThemeIcon(status === undefined ? 'note' : statusIcon(status));
  item.resourceUri = Uri.from({ scheme: ROW_SCHEME, path: `/${row.id}`, query: overdue ? 'overdue' : '' });
  item.contextValue = flagsOf(row).join(' ');
  item.command = { command: 'factomos.openDocument', title: l10n.t('Open Document'), arguments: [node] };
  const kind = row.credit ? l10n.t('Credit note') : l10n.t('Invoice');
  // Its term says that it is overdue; without one, colour and mark alone would.
  const mark = overdue && row.term === undefined ? l10n.t('overdue') : undefined;
  item.accessibilityInformation = {
    label: [`${kind} ${row.number}`, row.client, item.description, mark]
      .filter((part) => part !== undefined)
      .join(', '),
  };
  return item;
}

/** What can be done with a row; menus test for these words. */
export function flagsOf(row: InvoiceRow): string[] {
  const flags = ['invoice', 'sendable'];
  if (row.due > 0 && !row.credit) flags.push('payable');
  if (!row.credit && !row.status.endsWith('-avoir')) flags.push('creditable');
  return flags;
}

function amountOf(row: InvoiceRow): string {
  const amount = euros(row.due > 0 && row.due < row.withVat ? row.due : row.withVat);
  if (row.provisional === true) return `≈ ${amount}`;
  return row.due > 0 && row.due < row.withVat ? l10n.t('{0} left', amount) : amount;
}

function whenOf(row: InvoiceRow, overdue: boolean): string | undefined {
  if (row.term !== undefined && row.due > 0) {
    return overdue ? l10n.t('overdue since {0}', day(row.term)) : l10n.t('due {0}', day(row.term));
  }
  return row.date === undefined ? undefined : day(row.date);
}

function groupSummary(leaves: readonly InvoiceLeaf[]): string {
  const due = sumEuros(leaves.map(({ row }) => (row.credit ? 0 : Math.max(0, row.due))));
  return due > 0 ? l10n.t('{0} · {1} due', leaves.length, euros(due)) : String(leaves.length);
}

/** From what is held: hovering costs no call. */
export function invoiceTooltip({ row, overdue }: InvoiceLeaf, opened: boolean): MarkdownString {
  const status = statusOfRow(row);
  const lines = [
    `**${escapeMarkdown(`${row.title} ${row.number}`)}**`,
    escapeMarkdown(row.client),
    `${status === undefined ? escapeMarkdown(row.status) : statusLabel(status)}${overdue ? ` · **${l10n.t('overdue')}**` : ''}`,
    row.date === undefined ? undefined : l10n.t('Date: {0}', day(row.date)),
    row.term === undefined ? undefined : l10n.t('Due: {0}', day(row.term)),
    `${l10n.t('Total without VAT: {0}', euros(row.withoutVat))}  \n${l10n.t('Total with VAT: {0}', euros(row.withVat))}`,
    `${l10n.t('Paid: {0}', euros(row.paid))}  \n${l10n.t('Still due: {0}', euros(row.due))}`,
    row.provisional === true
      ? l10n.t('Created here. The amount is an estimate until the invoice is read or listed.')
      : undefined,
    opened
      ? l10n.t('Opening it uses no call: it is stored here.')
      : l10n.t('Opening it costs {0}.', calls(1)),
  ];
  return new MarkdownString(lines.filter((line) => line !== undefined).join('\n\n'));
}
