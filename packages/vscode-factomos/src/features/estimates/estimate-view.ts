import {
  EventEmitter,
  l10n,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { documentId, type CompanyData } from '../../domain/company-data.ts';
import { invoicesOfEstimates } from '../../domain/offers.ts';
import type { EstimateEntry } from '../../services/data/estimate-list.ts';
import { estimateItem, estimateNode, estimateTooltip, type EstimateNode } from './estimate-item.ts';
import { healthSentence } from '../../services/errors/health-sentence.ts';
import { type Health } from '../../services/api/health.ts';

export interface EstimateViewState {
  readonly entries: readonly EstimateEntry[];
  readonly data: Readonly<CompanyData>;
  readonly health: Health;
  /** The time at which the quota resets, in ms. */
  readonly resetsAt: number;
}

export class EstimateView implements TreeDataProvider<EstimateNode>, Disposable {
  readonly tree: TreeView<EstimateNode>;
  readonly #state: () => Promise<EstimateViewState | undefined>;
  readonly #changed = new EventEmitter<undefined>();
  #pending: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(state: () => Promise<EstimateViewState | undefined>) {
    this.#state = state;
    this.tree = window.createTreeView('factomos.estimates', { treeDataProvider: this });
  }

  refresh(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#changed.fire(undefined);
    }, 30);
  }

  async getChildren(node?: EstimateNode): Promise<EstimateNode[]> {
    if (node !== undefined) return [];
    const state = await this.#state();
    const invoices = state === undefined ? undefined : invoicesOfEstimates(state.data);
    const nodes = (state?.entries ?? []).map((entry) =>
      entry.id === undefined
        ? estimateNode(entry, undefined, undefined)
        : estimateNode(
            entry,
            state?.data.documents[documentId('estimate', entry.id)],
            invoices?.get(entry.id),
          ),
    );
    this.tree.message = state === undefined || nodes.length === 0 ? '' : messageOf(state);
    return nodes;
  }

  getTreeItem(node: EstimateNode): TreeItem {
    return estimateItem(node);
  }

  getParent(): undefined {
    return undefined;
  }

  resolveTreeItem(item: TreeItem, node: EstimateNode): TreeItem {
    item.tooltip = estimateTooltip(node);
    return item;
  }

  dispose(): void {
    clearTimeout(this.#pending);
    this.tree.dispose();
    this.#changed.dispose();
  }
}

function messageOf({ health, resetsAt }: EstimateViewState): string {
  const list = l10n.t(
    'Factomos cannot list estimates. These were created here, are mentioned in loaded invoices, or were added by you.',
  );
  return [healthSentence(health, resetsAt), list].filter((sentence) => sentence !== undefined).join(' ');
}
