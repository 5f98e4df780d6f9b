import {
  EventEmitter,
  l10n,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { documentId } from '../data/company-data.ts';
import type { InvoiceStatus } from '../data/statuses.ts';
import { invoiceTooltip, itemOf } from './invoice-item.ts';
import { childNodes, loadedRows, rootNodes, type InvoiceNode, type Look } from './invoice-nodes.ts';
import { invoiceMessage, type Health } from './view-message.ts';

/** What the view needs to know; all of it is at hand, so showing costs no call. */
export interface InvoiceViewState {
  readonly look: Look;
  readonly health: Health;
  readonly companyLabel: string;
  /** When calls are counted anew, in ms. */
  readonly resetsAt: number;
  /** Acts whose answer was lost and that nobody has checked yet. */
  readonly unknown: number;
}

export class InvoiceView implements TreeDataProvider<InvoiceNode>, Disposable {
  readonly tree: TreeView<InvoiceNode>;
  private readonly state: () => Promise<InvoiceViewState | undefined>;
  private readonly changed = new EventEmitter<InvoiceNode | undefined>();
  private readonly parents = new WeakMap<InvoiceNode, InvoiceNode>();
  private shown: InvoiceViewState | undefined;
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
    if (node === undefined) {
      // Asked once for each drawing: a list of thousands of rows is drawn from one and the same look.
      this.shown = await this.state();
      this.decorate(this.shown);
    }
    const state = (this.shown ??= await this.state());
    if (state === undefined || isBlank(state)) return [];
    if (node === undefined) return rootNodes(state.look);
    const children = childNodes(node, state.look);
    for (const child of children) this.parents.set(child, node);
    return children;
  }

  getTreeItem(node: InvoiceNode): TreeItem {
    if (this.shown === undefined) throw new Error('Nothing is shown.');
    return itemOf(node, this.shown.look);
  }

  getParent(node: InvoiceNode): InvoiceNode | undefined {
    return this.parents.get(node);
  }

  resolveTreeItem(item: TreeItem, node: InvoiceNode): TreeItem {
    if (node.kind === 'invoice' && this.shown !== undefined) {
      const read = this.shown.look.data.documents[documentId('invoice', node.row.id)] !== undefined;
      item.tooltip = invoiceTooltip(node, read);
    }
    return item;
  }

  /** Selects an invoice that is loaded, in the status it stands in. */
  async reveal(id: string): Promise<void> {
    for (const parent of await this.getChildren()) {
      const leaf = (await this.getChildren(parent)).find(
        (node) => node.kind === 'invoice' && node.row.id === id,
      );
      if (leaf === undefined) continue;
      await this.tree.reveal(leaf, { select: true, focus: true, expand: false });
      return;
    }
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
