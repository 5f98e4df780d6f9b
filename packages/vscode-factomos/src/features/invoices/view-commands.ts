import { l10n, window } from 'vscode';
import { isSorting, SORTINGS, type Sorting } from '../../domain/sort-rows.ts';
import { pickStep } from '../../ui/quick-input.ts';
import type { Grouping } from './invoice-nodes.ts';
import type { ViewOptions } from './view-options.ts';

export async function groupInvoices(options: ViewOptions): Promise<void> {
  const grouping = await pickStep<Grouping>({
    title: l10n.t('Group the invoices'),
    placeholder: l10n.t('Grouping by client or month shows loaded invoices only'),
    items: [
      { label: l10n.t('$(list-tree) By Status'), value: 'status' },
      { label: l10n.t('$(person) By Client'), value: 'client' },
      { label: l10n.t('$(calendar) By Month'), value: 'month' },
    ],
  });
  if (typeof grouping === 'string') await options.group(grouping);
}

export async function sortInvoices(options: ViewOptions): Promise<void> {
  const sorting = await pickStep<Sorting>({
    title: l10n.t('Sort the invoices'),
    placeholder: l10n.t('Sorting shows loaded invoices only'),
    items: SORTINGS.map((value) => ({
      label: sortingLabel(value),
      description: value === options.sorting ? l10n.t('current') : '',
      value,
    })),
  });
  if (isSorting(sorting)) await options.sort(sorting);
}

export async function filterInvoices(options: ViewOptions): Promise<void> {
  const text = await window.showInputBox({
    title: l10n.t('Filter the loaded invoices'),
    prompt: l10n.t(
      'Words of a number or a client’s name. Only loaded invoices are searched; empty shows all.',
    ),
    value: options.filter,
  });
  if (text !== undefined) await options.setFilter(text.trim());
}

function sortingLabel(sorting: Sorting): string {
  switch (sorting) {
    case 'listed':
      return l10n.t('$(list-ordered) As Factomos Lists Them');
    case 'amount':
      return l10n.t('$(arrow-down) Largest Amount First');
    case 'date':
      return l10n.t('$(calendar) Newest Date First');
    case 'age':
      return l10n.t('$(watch) Longest Overdue First');
  }
}
