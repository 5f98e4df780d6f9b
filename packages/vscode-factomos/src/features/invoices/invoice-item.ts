import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { isStale } from '../../domain/costs.ts';
import type { InvoiceRow } from '../../domain/company-data.ts';
import { isCreditable, isPayable } from '../../domain/offers.ts';
import { dueOf, shownAmount, sumRows } from '../../domain/row-amounts.ts';
import { statusOfRow, type InvoiceStatus } from '../../domain/statuses.ts';
import { age, calls, euros, shortDay, shortEuros } from '../../ui/format.ts';
import { overdueLabel } from '../../ui/overdue-label.ts';
import { rowLabel } from '../../ui/row-label.ts';
import { sumText } from '../../ui/sum-text.ts';
import { statusIcon, statusLabel } from '../../ui/choice-labels.ts';
import { shownRows, type InvoiceLeaf, type InvoiceListState, type InvoiceNode } from './invoice-nodes.ts';
import { ROW_SCHEME } from './overdue-decorations.ts';

const rowItems = new WeakMap<InvoiceLeaf, TreeItem>();

export function itemOf(node: InvoiceNode, look: InvoiceListState): TreeItem {
  switch (node.kind) {
    case 'status':
      return statusItem(node.status, node.id, look);
    case 'group': {
      const item = new TreeItem(node.label, stateOf(node.id, look));
      item.id = idOf(node.id, look);
      const { seen, heard } = groupSummary(node.leaves);
      item.description = seen;
      item.contextValue = 'group';
      item.accessibilityInformation = { label: `${node.label}, ${heard}` };
      return item;
    }
    case 'action': {
      const item = new TreeItem(node.label, TreeItemCollapsibleState.None);
      item.id = node.id;
      item.iconPath = new ThemeIcon(node.icon);
      item.command = {
        command: node.command,
        title: node.label,
        arguments: node.argument === undefined ? [] : [node.argument],
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
      const known = rowItems.get(node) ?? rowItem(node, look.today);
      rowItems.set(node, known);
      return known;
    }
  }
}

function statusItem(status: InvoiceStatus, id: string, look: InvoiceListState): TreeItem {
  const loaded = look.data.statuses[status];
  // Expanded without rows, it would look as if they were being loaded.
  const state = loaded === undefined ? TreeItemCollapsibleState.Collapsed : stateOf(id, look);
  const item = new TreeItem(statusLabel(status), state);
  item.id = idOf(id, look);
  item.iconPath = new ThemeIcon(statusIcon(status));
  item.contextValue = 'status';
  if (loaded === undefined) item.description = l10n.t('not loaded: {0}', calls(1));
  else {
    const rows = shownRows(loaded, look);
    const unreadable = look.filter === '' ? (loaded.unreadable?.length ?? 0) : 0;
    const shown = rows.length + unreadable;
    const total = Math.max(loaded.total, loaded.rows.length + (loaded.unreadable?.length ?? 0));
    const isSettled = status === 'paid' || status === 'paid-avoir' || status === 'avoir';
    const sum = sumRows(rows, isSettled ? ({ withVat }) => withVat : dueOf);
    const parts = [
      shown < total ? l10n.t('{0} of {1}', shown, total) : String(shown),
      shown === 0 ? undefined : sumText({ ...sum, unreadable: sum.unreadable + unreadable }),
      isStale(loaded, look) ? age(loaded.at, look.now) : undefined,
    ];
    item.description = parts.filter((part) => part !== undefined).join(' · ');
  }
  item.accessibilityInformation = { label: `${statusLabel(status)}, ${item.description}` };
  return item;
}

function stateOf(id: string, look: InvoiceListState): TreeItemCollapsibleState {
  return look.isOpen(id) ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** VS Code remembers expanded rows by ID: one company's rows must not affect another's. */
function idOf(id: string, look: InvoiceListState): string {
  return `${look.companyId}/${id}`;
}

/** Amount and client first, then the due date, and the number last: a view of 300 px shows the first three, and one of 180 px the first two. */
function rowItem(node: InvoiceLeaf, today: string): TreeItem {
  const { row, overdueDays, isUnderClient } = node;
  const overdue = overdueDays !== undefined;
  const client = row.client === '' ? `#${row.clientId}` : row.client;
  const amount = amountText(row, shortEuros);
  const isKnown = shownAmount(row) !== undefined;
  const label = isUnderClient ? amount : rowLabel(client, isKnown ? amount : undefined);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const status = statusOfRow(row);
  const more = [newStatus(node), row.note].filter((part) => part !== undefined);
  item.id = node.id;
  item.description = [
    isKnown || isUnderClient ? undefined : amount,
    shortWhen(node, today),
    ...more,
    row.number,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  item.iconPath = overdue
    ? new ThemeIcon('warning', new ThemeColor('factomos.overdueForeground'))
    : new ThemeIcon(status === undefined ? 'note' : statusIcon(status));
  item.resourceUri = Uri.from({ scheme: ROW_SCHEME, path: `/${row.id}`, query: overdue ? 'overdue' : '' });
  item.contextValue = flagsOf(node).join(' ');
  item.command = { command: 'factomos.openDocument', title: l10n.t('Open Document'), arguments: [node] };
  const kind = row.credit ? l10n.t('Credit note') : l10n.t('Invoice');
  item.accessibilityInformation = {
    label: [`${kind} ${row.number}`, row.client, amountText(row), whenText(node, today), ...more]
      .filter((part) => part !== undefined)
      .join(', '),
  };
  return item;
}

/** The actions of a row, for the `when` clauses of menus. */
export function flagsOf({ row, overdueDays }: Pick<InvoiceLeaf, 'row' | 'overdueDays'>): string[] {
  const flags = ['invoice', 'sendable'];
  if (isPayable(row)) flags.push('payable');
  if (isCreditable(row)) flags.push('creditable');
  if (overdueDays !== undefined) flags.push('overdue');
  return flags;
}

/** The amount due, otherwise the total. Estimated and unknown amounts are marked. */
export function amountText(row: InvoiceRow, format: (amount: number) => string = euros): string {
  const amount = shownAmount(row);
  if (amount === undefined)
    return row.estimated === true ? l10n.t('amount not known') : l10n.t('not readable');
  return row.estimated === true ? `≈ ${format(amount)}` : format(amount);
}

/** The due date or days overdue in a short form that fits a view of 300 px. */
function shortWhen(node: InvoiceLeaf, today: string): string | undefined {
  const { overdueDays = 0 } = node;
  return overdueDays > 0 ? l10n.t('{0} d late', overdueDays) : whenText(node, today, shortDue);
}

const shortDue = (day: string): string => l10n.t('due {0}', day);
const longDue = (day: string): string => l10n.t('due on {0}', day);

function whenText({ row, overdueDays }: InvoiceLeaf, today: string, dueText = longDue): string | undefined {
  if (overdueDays !== undefined) return overdueLabel(overdueDays);
  const due = dueOf(row);
  if (row.term !== undefined && due !== 0) return dueText(shortDay(row.term, today));
  return row.date === undefined ? undefined : shortDay(row.date, today);
}

/** The row stays under its listed status until the next refresh, so its new status is shown as text. */
function newStatus({ row, listedAs, overdueDays }: InvoiceLeaf): string | undefined {
  const status = statusOfRow(row);
  if (listedAs === undefined || status === undefined || status === listedAs) return undefined;
  // An invoice that was listed as pending and is now overdue has an overdue text already.
  return status === 'later' && overdueDays !== undefined ? undefined : statusLabel(status);
}

/** The number of rows and what is due, as short as that of a status so that a view of 300 px shows the sum. */
function groupSummary(leaves: readonly InvoiceLeaf[]): { readonly seen: string; readonly heard: string } {
  const sum = sumRows(
    leaves.map(({ row }) => row),
    dueOf,
  );
  const count = leaves.length;
  if (sum.euros === 0 && sum.unreadable === 0) return { seen: String(count), heard: String(count) };
  const text = sumText(sum);
  return { seen: `${count} · ${text}`, heard: l10n.t('{0} · {1} due', count, text) };
}
