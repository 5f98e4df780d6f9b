import {
  EventEmitter,
  l10n,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { documentId } from '../data/companyData.ts';
import type { InvoiceStatus } from '../data/statuses.ts';
import { invoiceTooltip, itemOf } from './invoiceItem.ts';
import {
  childNodes,
  loadedRows,
  rootNodes,
  statusNode,
  type InvoiceNode,
  type Look,
} from './invoiceNodes.ts';
import { invoiceMessage, type Health } from './viewMessage.ts';

/** What the view needs to know; all of it is at hand, so showing costs no call. */
export interface InvoiceViewState {
  readonly look: Look;
  readonly health: Health;
  readonly companyLabel: string;
  /** When calls are counted anew, in ms. */
  readonly resetsAt: number;
}

export class InvoiceView implements TreeDataProvider<InvoiceNode>, Disposable {
  readonly tree: TreeView<InvoiceNode>;
  private readonly state: () => Promise<InvoiceViewState | undefined>;
  private readonly changed = new EventEmitter<InvoiceNode | undefined>();
  private readonly parents = new WeakMap<InvoiceNode, InvoiceNode>();
  private pending: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    state: () => Promise<InvoiceViewState | undefined>,
    expand: (status: InvoiceStatus) => Promise<void>,
  ) {
    this.state = state;
    this.tree = window.createTreeView('factomos.invoices', { treeDataProvider: this, showCollapseAll: true });
    // Not getChildren: VS Code asks that for rows it restores too, and nobody asked for those calls.
    this.tree.onDidExpandElement(({ element }) => {
      if (element.kind === 'status') void expand(element.status);
    });
  }

  /** Draws again, once for whatever changed in the same moment. */
  refresh(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.changed.fire(undefined);
    }, 30);
  }

  async getChildren(node?: InvoiceNode): Promise<InvoiceNode[]> {
    const state = await this.state();
    if (node === undefined) this.decorate(state);
    if (state === undefined || isBlank(state)) return [];
    if (node === undefined) return rootNodes(state.look);
    const children = childNodes(node, state.look);
    for (const child of children) this.parents.set(child, node);
    return children;
  }

  async getTreeItem(node: InvoiceNode): Promise<TreeItem> {
    const state = await this.state();
    if (state === undefined) throw new Error('signed out');
    return itemOf(node, state.look);
  }

  getParent(node: InvoiceNode): InvoiceNode | undefined {
    return this.parents.get(node);
  }

  async resolveTreeItem(item: TreeItem, node: InvoiceNode): Promise<TreeItem> {
    const state = await this.state();
    if (node.kind === 'invoice' && state !== undefined) {
      item.tooltip = invoiceTooltip(
        node,
        state.look.data.documents[documentId('invoice', node.row.id)] !== undefined,
      );
    }
    return item;
  }

  /** Selects an invoice that is loaded, in the status it stands in. */
  async reveal(id: string): Promise<void> {
    const state = await this.state();
    const row =
      state === undefined ? undefined : loadedRows(state.look.data).find((loaded) => loaded.id === id);
    if (state === undefined || row === undefined) return;
    for (const parent of await this.getChildren()) {
      const leaf = (await this.getChildren(parent)).find(
        (node) => node.kind === 'invoice' && node.row.id === id,
      );
      if (leaf === undefined) continue;
      await this.tree.reveal(leaf, { select: true, focus: true, expand: false });
      return;
    }
  }

  async revealStatus(status: InvoiceStatus): Promise<void> {
    const node = statusNode(status);
    if (node !== undefined) await this.tree.reveal(node, { expand: true, focus: true });
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.tree.dispose();
    this.changed.dispose();
  }

  private decorate(state: InvoiceViewState | undefined): void {
    if (state === undefined || isBlank(state)) {
      this.tree.message = '';
      this.tree.badge = undefined;
      this.tree.description = state?.companyLabel ?? '';
      return;
    }
    const { look } = state;
    const overdue = loadedRows(look.data).filter(look.isOverdue).length;
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
