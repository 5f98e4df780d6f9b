import { l10n } from 'vscode';
import type { Receivables } from '../../domain/receivables/receivables.ts';
import { statusLabel } from '../../ui/choice-labels.ts';

/** The text that says which invoices may be missing; undefined when all are loaded. */
export function incompleteText({ incomplete }: Pick<Receivables, 'incomplete'>): string | undefined {
  if (incomplete.length === 0) return undefined;
  return l10n.t(
    'Loaded invoices only. Not or only partly loaded: {0}.',
    incomplete.map(statusLabel).join(', '),
  );
}
