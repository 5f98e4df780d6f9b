import {
  EventEmitter,
  l10n,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { documentId } from '../../domain/company-data.ts';
import type { InvoiceStatus } from '../../domain/statuses.ts';
import { itemOf } from './invoice-item.ts';
import { invoiceTooltip } from './invoice-tooltip.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import { childNodes, rootNodes, type InvoiceNode, type InvoiceListState } from './invoice-nodes.ts';
import { remedyNodes } from './remedy-nodes.ts';
import type { OpenRows } from './open-rows.ts';
import { invoiceMessage } from './view-message.ts';
import { type Health } from '../../services/api/health.ts';

/** The state of the view. All of it is cached, so showing it makes no calls. */
export interface InvoiceViewState {
  readonly look: InvoiceListState;
  readonly health: Health;
  readonly companyLabel: string;
  /** The time at which the quota resets, in ms. */
  readonly resetsAt: number;
  /** The number of writes with an unresolved outcome. */
  readonly unknown: number;
}

export class InvoiceView implements TreeDataProvider<InvoiceNode>, Disposable {
  readonly tree: TreeView<InvoiceNode>;
  readonly #state: () => Promise<InvoiceViewState | undefined>;
  readonly #changed = new EventEmitter<InvoiceNode | undefined>();
  readonly #expand: (status: InvoiceStatus) => Promise<void>;
  readonly #openRows: OpenRows;
  /** Rows whose children were requested before their expansion event arrived. The event is then ignored. */
  readonly #pendingExpansions = new Set<string>();
  readonly #parents = new WeakMap<InvoiceNode, InvoiceNode>();
  #shown: InvoiceViewState | undefined;
  #pending: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    state: () => Promise<InvoiceViewState | undefined>,
    expand: (status: InvoiceStatus) => Promise<void>,
    openRows: OpenRows,
  ) {
    this.#state = state;
    this.#expand = expand;
    this.#openRows = openRows;
    this.tree = window.createTreeView('factomos.invoices', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.tree.onDidExpandElement(({ element }) => {
      if (!this.#pendingExpansions.delete(element.id)) this.#opened(element);
    });
    this.tree.onDidCollapseElement(({ element }) => {
      this.#pendingExpansions.delete(element.id);
      this.#remember(element, false);
    });
  }

  /** Redraws, once for all changes in the same tick. */
  refresh(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#changed.fire(undefined);
      // VS Code requests nothing for a hidden view, but its badge is visible, even after a restart.
      if (!this.tree.visible) {
        void this.#state().then((state) => {
          this.#decorate(state);
        });
      }
    }, 30);
  }

  async getChildren(node?: InvoiceNode): Promise<InvoiceNode[]> {
    if (node === undefined) {
      // Computed once per drawing, so that a list of thousands of rows uses one state.
      this.#shown = await this.#state();
      this.#decorate(this.#shown);
    }
    const state = (this.#shown ??= await this.#state());
    if (state === undefined || isBlank(state)) return [];
    if (node === undefined) return [...remedyNodes(state), ...rootNodes(state.look)];
    // VS Code requests children only for expanded rows, and loses the expansion event when the view is redrawn at that moment. So a request
    // for a row that was not expanded means that the user just expanded it; for an expanded row nothing is done.
    if (!state.look.isOpen(node.id)) {
      this.#pendingExpansions.add(node.id);
      this.#opened(node);
    }
    return this.#below(node, state.look);
  }

  #below(node: InvoiceNode, look: InvoiceListState): InvoiceNode[] {
    const children = childNodes(node, look);
    for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getTreeItem(node: InvoiceNode): TreeItem {
    if (this.#shown === undefined) throw new Error('Nothing is shown.');
    return itemOf(node, this.#shown.look);
  }

  getParent(node: InvoiceNode): InvoiceNode | undefined {
    return this.#parents.get(node);
  }

  resolveTreeItem(item: TreeItem, node: InvoiceNode): TreeItem {
    if (node.kind === 'invoice' && this.#shown !== undefined) {
      const read = this.#shown.look.data.documents[documentId('invoice', node.row.id)] !== undefined;
      item.tooltip = invoiceTooltip(node, read);
    }
    return item;
  }

  /** Selects a loaded invoice under its listed status. */
  async reveal(id: string): Promise<void> {
    const { look } = (await this.#state()) ?? {};
    if (look === undefined) return;
    for (const parent of rootNodes(look)) {
      const leaf = this.#below(parent, look).find((node) => node.kind === 'invoice' && node.row.id === id);
      if (leaf === undefined) continue;
      // VS Code expands the status to show the invoice, which must not cause an old list to be read again.
      if (!look.isOpen(parent.id)) {
        this.#pendingExpansions.add(parent.id);
        await this.#openRows.set(look.companyId, parent.id, true);
      }
      await this.tree.reveal(leaf, { select: true, focus: true, expand: false });
      return;
    }
  }

  dispose(): void {
    clearTimeout(this.#pending);
    this.tree.dispose();
    this.#changed.dispose();
  }

  #opened(node: InvoiceNode): void {
    this.#remember(node, true);
    if (node.kind === 'status') void this.#expand(node.status);
  }

  #remember(node: InvoiceNode, open: boolean): void {
    const companyId = this.#shown?.look.companyId;
    if (companyId !== undefined) void this.#openRows.set(companyId, node.id, open);
  }

  #decorate(state: InvoiceViewState | undefined): void {
    if (state === undefined || isBlank(state)) {
      this.tree.message = '';
      this.tree.badge = undefined;
      this.tree.description = state?.companyLabel ?? '';
      return;
    }
    const { look } = state;
    const overdue = loadedRows(look.data).filter((row) => look.overdueDays(row) !== undefined).length;
    this.tree.description = state.companyLabel;
    this.tree.message = invoiceMessage(state);
    this.tree.badge =
      overdue === 0
        ? undefined
        : { value: overdue, tooltip: l10n.t('{0} overdue among the loaded invoices', overdue) };
  }
}

/** Whether there is only a reason to show: the welcome view then contains it, with its button. */
function isBlank({ health, look }: InvoiceViewState): boolean {
  return health !== 'ready' && Object.keys(look.data.statuses).length === 0;
}
