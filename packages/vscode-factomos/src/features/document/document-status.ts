import { l10n } from 'vscode';
import type { StoredDocument } from '../../domain/company-data.ts';
import { isStatus } from '../../domain/statuses.ts';
import { estimateStatusLabel, statusLabel } from '../../ui/status-labels.ts';

/** The status of a document in words, once: a partly paid invoice may be overdue, too. */
export function documentStatusLabel(
  { kind, status }: Pick<StoredDocument, 'kind' | 'status'>,
  overdue: boolean,
): string {
  if (kind === 'estimate') return estimateStatusLabel(status);
  if (!isStatus(status)) return status;
  // A term that has passed since Factomos was asked makes a pending invoice overdue.
  if (overdue && (status === 'later' || status === 'pending')) return statusLabel('later');
  return overdue ? `${statusLabel(status)} · ${l10n.t('overdue')}` : statusLabel(status);
}

/** How late a payment is. */
export function overdueLabel(days: number): string {
  return days === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', days);
}
