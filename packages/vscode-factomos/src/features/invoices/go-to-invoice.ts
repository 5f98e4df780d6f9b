import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { InvoiceRow } from '../../domain/company-data.ts';
import { statusLabel } from '../../ui/choice-labels.ts';
import { euros } from '../../ui/format.ts';
import { pickStep, type Choice } from '../../ui/quick-input.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import { remainingCost } from '../../domain/costs.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';
import { statusOfRow } from '../../domain/statuses.ts';
import type { InvoiceView } from './invoice-view.ts';
import type { ViewOptions } from './view-options.ts';
import { loadWithProgress } from './load-commands.ts';

/** Selects an invoice in its view, and clears a filter that hides it. */
export async function showInvoice(
  { options, invoices }: { readonly options: ViewOptions; readonly invoices: InvoiceView },
  row: InvoiceRow,
): Promise<void> {
  const { rowMatcher } = await import('../../domain/search.ts');
  if (!rowMatcher(options.filter)(row)) await options.setFilter('');
  await invoices.reveal(row.id);
}

/** Finds an invoice among the loaded ones, with an offer to load more. Returns the chosen one. */
export async function goToInvoice(session: CompanySession): Promise<InvoiceRow | undefined> {
  const rows = loadedRows(session.data.current);
  const cost = remainingCostLabel(session.data.current);
  const more: Choice<InvoiceRow | 'more'>[] =
    remainingCost(session.data.current) === 0
      ? []
      : [
          {
            label: l10n.t('$(cloud-download) Another Number: Load Until Found…'),
            description: cost,
            alwaysShow: true,
            value: 'more',
          },
        ];
  const chosen = await pickStep<InvoiceRow | 'more'>({
    title: l10n.t('Go to an invoice by number or client'),
    placeholder: l10n.t('Loaded invoices: {0}', rows.length),
    items: [...rows.map(itemOf), ...more],
  });
  if (chosen === 'more') return await loadUntil(session, cost);
  return typeof chosen === 'object' ? chosen : undefined;
}

function itemOf(row: InvoiceRow): Choice<InvoiceRow> {
  const status = statusOfRow(row);
  return {
    label: row.number,
    description: row.client,
    detail: [euros(row.withVat), status === undefined ? row.status : statusLabel(status)].join(' · '),
    value: row,
  };
}

async function loadUntil(session: CompanySession, cost: string): Promise<InvoiceRow | undefined> {
  const number = await window.showInputBox({
    title: l10n.t('Go to an invoice that is not loaded'),
    prompt: l10n.t(
      'The invoice number. Pages are loaded until it is found: {0} at most if it does not exist.',
      cost,
    ),
  });
  if (number === undefined || number.trim() === '') return undefined;
  const { isSameText } = await import('../../domain/search.ts');
  const find = (): InvoiceRow | undefined =>
    loadedRows(session.data.current).find((row) => isSameText(row.number, number));
  const complete = await loadWithProgress(session, () => find() !== undefined);
  const found = find();
  if (found === undefined && complete)
    void window.showWarningMessage(l10n.t('There is no invoice {0}.', number.trim()));
  return found;
}
