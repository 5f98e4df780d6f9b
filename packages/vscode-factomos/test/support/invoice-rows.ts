import { expect } from 'vitest';
import type { TreeItem } from 'vscode';
import type { CompanyData, InvoiceRow } from '../../src/domain/company-data.ts';
import type { InvoiceNode } from '../../src/features/invoices/invoice-nodes.ts';
import { shownOnScreen, type FakeTreeView } from '../fake/window.ts';
import type { Started } from './start.ts';
import { eventually } from './eventually.ts';

export function treeView(id = 'factomos.invoices'): FakeTreeView {
  const view = shownOnScreen.treeViews.get(id);
  if (view === undefined) throw new Error(`no view ${id}`);
  return view;
}

export const roots = ({ app }: Started): Promise<InvoiceNode[]> => app.invoices.getChildren();

/** An overdue, unpaid invoice. */
export function unpaidRow({
  statuses,
}: Pick<CompanyData, 'statuses'>): InvoiceRow & { readonly due: number; readonly withVat: number } {
  for (const row of statuses.later?.rows ?? []) {
    const { due, withVat } = row;
    if (due !== undefined && withVat !== undefined && due === withVat) return { ...row, due, withVat };
  }
  throw new Error('the seed has no overdue invoice');
}

export async function node(started: Started, id: string): Promise<InvoiceNode> {
  const found = (await roots(started)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

export async function rowsUnder(started: Started, id: string): Promise<InvoiceNode[]> {
  return await started.app.invoices.getChildren(await node(started, id));
}

export function labels(started: Started, nodes: InvoiceNode[]): string[] {
  const items = nodes.map((one) => started.app.invoices.getTreeItem(one));
  return items.map(
    ({ label, description }) =>
      `${textOf(label)}${description === undefined ? '' : ` | ${String(description)}`}`,
  );
}

/** Expands a row as a user does. */
export async function expand(started: Started, id: string): Promise<void> {
  const element = await node(started, id);
  treeView().expanded.fire({ element });
  await eventually(async () => {
    const [first] = await rowsUnder(started, id);
    expect(first?.kind).not.toBe('action');
  });
}

export function item(started: Started, one: InvoiceNode): TreeItem {
  return started.app.invoices.getTreeItem(one);
}

function textOf(label: TreeItem['label']): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}
