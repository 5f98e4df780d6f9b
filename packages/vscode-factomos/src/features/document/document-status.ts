import { l10n } from 'vscode';
import type { StoredDocument } from '../../domain/company-data.ts';
import { isStatus } from '../../domain/statuses.ts';
import { overdueLabel } from '../../ui/overdue-label.ts';
import { estimateStatusLabel, statusLabel } from '../../ui/choice-labels.ts';

/** The label of a document's status, with “overdue” added for a partly paid invoice but not twice. */
export function documentStatusLabel(
  { kind, status }: Pick<StoredDocument, 'kind' | 'status'>,
  overdueDays: number | undefined,
): string {
  if (kind === 'estimate') return estimateStatusLabel(status);
  if (overdueDays === undefined) return isStatus(status) ? statusLabel(status) : status;
  const late = overdueLabel(overdueDays);
  // A pending invoice becomes overdue when its due date passes, before it is read again.
  if (status === 'later' || status === 'pending' || !isStatus(status)) return late;
  return l10n.t('{0} · {1}', statusLabel(status), late);
}
