import { l10n } from 'vscode';
import type { CompanyData, InvoiceRow } from '../../domain/company-data.ts';
import { isStale, pagesOf, remainingCost } from '../../domain/costs.ts';
import { loadedRows, missingRows } from '../../domain/loaded-rows.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';
import { STATUSES, type InvoiceStatus } from '../../domain/statuses.ts';
import { age, calls, decimal, month } from '../../ui/format.ts';

export type Grouping = 'status' | 'client' | 'month';

export interface InvoiceLeaf {
  readonly kind: 'invoice';
  readonly id: string;
  readonly row: InvoiceRow;
  readonly overdue: boolean;
}

export type InvoiceNode =
  | InvoiceLeaf
  | { readonly kind: 'status'; readonly id: string; readonly status: InvoiceStatus }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly label: string;
      readonly leaves: readonly InvoiceLeaf[];
    }
  /** A row that does something, and says what it costs. */
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly icon: string;
      readonly command: string;
      readonly status?: InvoiceStatus;
    }
  | { readonly kind: 'note'; readonly id: string; readonly label: string };

/** How the loaded invoices are looked at. */
export interface InvoiceListState {
  readonly companyId: string;
  readonly data: Readonly<CompanyData>;
  readonly grouping: Grouping;
  readonly filter: string;
  readonly matches: (row: InvoiceRow) => boolean;
  /** How long loaded rows count as fresh, in ms. */
  readonly lifetime: number;
  readonly now: number;
  readonly isOverdue: (row: InvoiceRow) => boolean;
  /** Whether a row was left open, by its id. */
  readonly isOpen: (id: string) => boolean;
}

const statusNodes = STATUSES.map((status) => ({ kind: 'status', id: `status/${status}`, status }) as const);
const leaves = new WeakMap<InvoiceRow, InvoiceLeaf>();

export function rootNodes(look: InvoiceListState): InvoiceNode[] {
  if (look.grouping === 'status') return [...statusNodes];
  const cost = remainingCost(look.data);
  const rest: InvoiceNode[] =
    cost === 0
      ? []
      : [
          {
            kind: 'action',
            id: 'rest',
            label: l10n.t('Loaded invoices only. Load all: {0}', remainingCostLabel(look.data)),
            icon: 'cloud-download',
            command: 'factomos.loadRest',
          },
        ];
  return [...rest, ...groups(look)];
}

export function childNodes(node: InvoiceNode, look: InvoiceListState): InvoiceNode[] {
  if (node.kind === 'group') return [...node.leaves];
  return node.kind === 'status' ? rowsOf(node.status, look) : [];
}

function rowsOf(status: InvoiceStatus, look: InvoiceListState): InvoiceNode[] {
  const loaded = look.data.statuses[status];
  const id = (name: string): string => `status/${status}/${name}`;
  if (loaded === undefined) {
    return [
      {
        kind: 'action',
        id: id('load'),
        label: l10n.t('Load: {0}', calls(1)),
        icon: 'cloud-download',
        command: 'factomos.refreshStatus',
        status,
      },
    ];
  }
  const nodes: InvoiceNode[] = [];
  const old = isStale(loaded, look) && pagesOf(loaded) > 1;
  if (loaded.shifted || old) {
    const label = loaded.shifted
      ? l10n.t('The list changed meanwhile. Refresh: {0}', calls(pagesOf(loaded)))
      : l10n.t('Read {0}. Refresh: {1}', age(loaded.at, look.now), calls(pagesOf(loaded)));
    nodes.push({
      kind: 'action',
      id: id('refresh'),
      label,
      icon: 'refresh',
      command: 'factomos.refreshStatus',
      status,
    });
  }
  const shown = loaded.rows.filter((row) => look.matches(row)).map((row) => leafOf(row, look));
  nodes.push(...shown);
  const missing = missingRows(loaded);
  if (missing > 0) {
    const label = l10n.t('Load More ({0} Left): {1}', decimal(missing), calls(1));
    nodes.push({ kind: 'action', id: id('more'), label, icon: 'more', command: 'factomos.loadMore', status });
  } else if (shown.length === 0) {
    const label = loaded.rows.length === 0 ? l10n.t('None') : l10n.t('None matches the filter');
    nodes.push({ kind: 'note', id: id('none'), label });
  }
  return nodes;
}

function groups(look: InvoiceListState): InvoiceNode[] {
  const byKey = new Map<string, { label: string; leaves: InvoiceLeaf[] }>();
  for (const row of loadedRows(look.data).filter((candidate) => look.matches(candidate))) {
    const [key, label] = groupOf(row, look.grouping);
    const group = byKey.get(key) ?? { label, leaves: [] };
    group.leaves.push(leafOf(row, look));
    byKey.set(key, group);
  }
  const compare = (a: string, b: string): number =>
    look.grouping === 'month' ? b.localeCompare(a) : a.localeCompare(b);
  return [...byKey]
    .sort(([a, { label: labelA }], [b, { label: labelB }]) =>
      look.grouping === 'month' ? compare(a, b) : compare(labelA, labelB),
    )
    .map(([key, { label, leaves: members }]) => ({
      kind: 'group',
      id: `${look.grouping}/${key}`,
      label,
      leaves: members,
    }));
}

function groupOf(row: InvoiceRow, grouping: Grouping): [key: string, label: string] {
  if (grouping === 'client')
    return [row.clientId, row.client === '' ? l10n.t('Client {0}', row.clientId) : row.client];
  const key = row.date?.slice(0, 7) ?? '';
  return [key, key === '' ? l10n.t('Without date') : month(`${key}-01`)];
}

function leafOf(row: InvoiceRow, look: InvoiceListState): InvoiceLeaf {
  const overdue = look.isOverdue(row);
  const known = leaves.get(row);
  if (known?.overdue === overdue) return known;
  const leaf: InvoiceLeaf = { kind: 'invoice', id: `invoice/${row.id}`, row, overdue };
  leaves.set(row, leaf);
  return leaf;
}
