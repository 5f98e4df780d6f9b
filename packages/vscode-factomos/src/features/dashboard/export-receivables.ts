import { l10n, Uri, window, workspace } from 'vscode';
import { receivables } from '../../domain/receivables/receivables.ts';
import { toCsv, type CsvValue } from '../../domain/receivables/to-csv.ts';
import { today } from '../../domain/day.ts';
import { overdueDays } from '../../domain/overdue.ts';
import { dueOf } from '../../domain/row-amounts.ts';
import { statusOfRow } from '../../domain/statuses.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { statusLabel } from '../../ui/choice-labels.ts';
import { isFrench } from '../../ui/labels.ts';
import { incompleteText } from './incomplete-text.ts';

/** Exports the receivables of the loaded invoices to a CSV file, one line each. Makes no calls. */
export async function exportReceivables(session: CompanySession): Promise<void> {
  session.data.reload();
  const now = today();
  const owed = receivables(session.data.current, now);
  const { rows, lost } = owed;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    title: l10n.t('Export what is owed'),
    filters: { CSV: ['csv'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `factomos-${now}.csv`) }),
  });
  if (uri === undefined) return;
  const heading: CsvValue[] = [
    l10n.t('Number'),
    l10n.t('Client'),
    l10n.t('Status'),
    l10n.t('Date'),
    l10n.t('Due date'),
    l10n.t('Days overdue'),
    l10n.t('Total with VAT (EUR)'),
    l10n.t('Due (EUR)'),
  ];
  const lines = rows.map((row): CsvValue[] => {
    const status = statusOfRow(row);
    const days = overdueDays(row, now);
    return [
      row.number,
      row.client,
      status === undefined ? row.status : statusLabel(status),
      row.date,
      row.term,
      days,
      row.withVat,
      dueOf(row),
    ];
  });
  await workspace.fs.writeFile(
    uri,
    new TextEncoder().encode(toCsv([heading, ...lines], { isFrench: isFrench() })),
  );
  const said = [
    l10n.t('Invoices written to {1}: {0}.', rows.length, uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    lost === 0 ? undefined : l10n.t('Unreadable invoices left out: {0}.', lost),
    incompleteText(owed),
  ];
  void window.showInformationMessage(said.filter((sentence) => sentence !== undefined).join(' '));
}
