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
import type { OpenRows } from './open-rows.ts';
import { invoiceMessage } from './view-message.ts';
import { type Health } from '../../services/api/health.ts';

/** What the view needs to know; all of it is at hand, so showing costs no call. */
export interface InvoiceViewState {
  readonly look: InvoiceListState;
  readonly health: Health;
  readonly companyLabel: string;
  /** When the quota resets, in ms. */
  readonly resetsAt: number;
  /** Acts whose answer was lost and that nobody has checked yet. */
  readonly unknown: number;
}

export class InvoiceView implements TreeDataProvider<InvoiceNode>, Disposable {
  readonly tree: TreeView<InvoiceNode>;
  readonly #state: () => Promise<InvoiceViewState | undefined>;
  readonly #changed = new EventEmitter<InvoiceNode | undefined>();
  readonly #expand: (status: InvoiceStatus) => Promise<void>;
  readonly #openRows: OpenRows;
  /** Rows whose opening was told by a request for what is below them, before its event: the event says nothing new. */
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

  /** Draws again, once for whatever changed in the same moment. */
  refresh(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#changed.fire(undefined);
      // VS Code asks a hidden view for nothing, but its badge is seen: after a restart, too.
      if (!this.tree.visible) {
        void this.#state().then((state) => {
          this.#decorate(state);
        });
      }
    }, 30);
  }

  async getChildren(node?: InvoiceNode): Promise<InvoiceNode[]> {
    if (node === undefined) {
      // Asked once for each drawing: a list of thousands of rows is drawn from one and the same look.
      this.#shown = await this.#state();
      this.#decorate(this.#shown);
    }
    const state = (this.#shown ??= await this.#state());
    if (state === undefined || isBlank(state)) return [];
    if (node === undefined) return rootNodes(state.look);
    // VS Code asks only for what is below open rows, and loses the event of one that is opened while the view is drawn
    // again. A row that is not known to be open was opened by a person just now; one that is, costs nothing here.
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

  /** Selects an invoice that is loaded, in the status it stands in. */
  async reveal(id: string): Promise<void> {
    const { look } = (await this.#state()) ?? {};
    if (look === undefined) return;
    for (const parent of rootNodes(look)) {
      const leaf = this.#below(parent, look).find((node) => node.kind === 'invoice' && node.row.id === id);
      if (leaf === undefined) continue;
      // VS Code opens it to show what is in it: that does not ask for an old list to be read again.
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

/** Nothing to show but the reason: the welcome text has it, with its button. */
function isBlank({ health, look }: InvoiceViewState): boolean {
  return health !== 'ready' && Object.keys(look.data.statuses).length === 0;
}
