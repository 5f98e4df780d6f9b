import { l10n } from 'vscode';
import { statusLabel } from './choice-labels.ts';

/** The label for days overdue; 0 means that the due date is not known. */
export function overdueLabel(days: number): string {
  if (days === 0) return statusLabel('later');
  return days === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', days);
}
