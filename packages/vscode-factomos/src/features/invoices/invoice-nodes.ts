import { l10n } from 'vscode';
import type { CompanyData, InvoiceRow, LoadedStatus } from '../../domain/company-data.ts';
import { isStale, pagesOf, remainingCost } from '../../domain/costs.ts';
import { loadedRows, missingRows } from '../../domain/loaded-rows.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';
import { sortRows, type Sorting } from '../../domain/sort-rows.ts';
import { STATUSES, type InvoiceStatus } from '../../domain/statuses.ts';
import { age, calls, decimal, month } from '../../ui/format.ts';

export type Grouping = 'status' | 'client' | 'month';

export interface InvoiceLeaf {
  readonly kind: 'invoice';
  readonly id: string;
  readonly row: InvoiceRow;
  /** Undefined when it is not overdue. */
  readonly overdueDays: number | undefined;
  /** Whether the row is grouped under its client. */
  readonly isUnderClient: boolean;
  /** The status under which it was listed, which may have changed since then. */
  readonly listedAs: InvoiceStatus | undefined;
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
      /** The command's argument. */
      readonly argument?: unknown;
    }
  | { readonly kind: 'note'; readonly id: string; readonly label: string };

/** The filter, order, grouping and other state of the list. */
export interface InvoiceListState {
  readonly companyId: string;
  readonly data: Readonly<CompanyData>;
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: string;
  readonly matches: (row: InvoiceRow) => boolean;
  /** How long loaded rows count as current, in ms. */
  readonly lifetime: number;
  readonly now: number;
  readonly today: string;
  readonly overdueDays: (row: InvoiceRow) => number | undefined;
  /** Whether a row was expanded, by its ID. */
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
            label: l10n.t('Load all: {0}. Only loaded invoices are listed.', remainingCostLabel(look.data)),
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
        argument: status,
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
      argument: status,
    });
  }
  const shown = shownRows(loaded, look).map((row) => leafOf(row, look, status));
  nodes.push(...shown, ...unreadableNodes(loaded, look));
  const missing = missingRows(loaded);
  if (missing > 0) {
    const label = l10n.t('Load More ({0} Left): {1}', decimal(missing), calls(1));
    nodes.push({
      kind: 'action',
      id: id('more'),
      label,
      icon: 'more',
      command: 'factomos.loadMore',
      argument: status,
    });
  } else if (nodes.length === 0) {
    const label = loaded.rows.length === 0 ? l10n.t('None') : l10n.t('None matches the filter');
    nodes.push({ kind: 'note', id: id('none'), label });
  }
  return nodes;
}

function groups(look: InvoiceListState): InvoiceNode[] {
  const byKey = new Map<string, { label: string; leaves: InvoiceLeaf[] }>();
  const rows = loadedRows(look.data).filter((candidate) => look.matches(candidate));
  for (const row of sortRows(rows, look.sorting)) {
    const key = look.grouping === 'client' ? row.clientId : (row.date?.slice(0, 7) ?? '');
    // Computed once per group: formatting a month for thousands of rows would be slow.
    const group = byKey.get(key) ?? { label: groupLabel(row, key, look.grouping), leaves: [] };
    group.leaves.push(leafOf(row, look));
    byKey.set(key, group);
  }
  return [...byKey]
    .sort(([a, { label: labelA }], [b, { label: labelB }]) =>
      look.grouping === 'month' ? b.localeCompare(a) : byLabel.compare(labelA, labelB),
    )
    .map(([key, { label, leaves: members }]) => ({
      kind: 'group',
      id: `${look.grouping}/${key}`,
      label,
      leaves: members,
    }));
}

// Created once: it is many times faster than localeCompare.
const byLabel = new Intl.Collator();

function groupLabel(row: InvoiceRow, key: string, grouping: Grouping): string {
  if (grouping === 'client') return row.client === '' ? l10n.t('Client {0}', row.clientId) : row.client;
  return key === '' ? l10n.t('Without date') : month(`${key}-01`);
}

function leafOf(row: InvoiceRow, look: InvoiceListState, listedAs?: InvoiceStatus): InvoiceLeaf {
  const leaf: InvoiceLeaf = {
    kind: 'invoice',
    id: `invoice/${row.id}`,
    row,
    overdueDays: look.overdueDays(row),
    isUnderClient: look.grouping === 'client',
    listedAs,
  };
  const known = leaves.get(row);
  const isSame =
    known !== undefined &&
    known.overdueDays === leaf.overdueDays &&
    known.isUnderClient === leaf.isUnderClient &&
    known.listedAs === leaf.listedAs;
  if (isSame) return known;
  leaves.set(row, leaf);
  return leaf;
}

/** Cached for one drawing, since a status node and its children need the same rows. */
const shown = new WeakMap<InvoiceListState, Map<LoadedStatus, readonly InvoiceRow[]>>();

/** The filtered and sorted rows of a status. */
export function shownRows(loaded: LoadedStatus, look: InvoiceListState): readonly InvoiceRow[] {
  const ofLook = shown.get(look) ?? new Map<LoadedStatus, readonly InvoiceRow[]>();
  shown.set(look, ofLook);
  const known = ofLook.get(loaded);
  if (known !== undefined) return known;
  const { rows } = loaded;
  const matching = look.filter === '' ? rows : rows.filter((row) => look.matches(row));
  const sorted = sortRows(matching, look.sorting);
  ofLook.set(loaded, sorted);
  return sorted;
}

/** Nodes for rows that could not be read: the invoice itself may be readable. */
function unreadableNodes({ unreadable = [] }: LoadedStatus, look: InvoiceListState): InvoiceNode[] {
  if (look.filter !== '') return [];
  return unreadable.map(({ id, fields }, index) => {
    if (id === undefined)
      return {
        kind: 'note',
        id: `unreadable/${index}`,
        label: l10n.t('An invoice that cannot be read: {0}', fields),
      };
    return {
      kind: 'action',
      id: `unreadable/${id}`,
      label: l10n.t('#{0} is unreadable. Read it: {1}', id, calls(1)),
      icon: 'warning',
      command: 'factomos.openDocument',
      argument: { kind: 'invoice', id, companyId: look.companyId },
    };
  });
}
