import { l10n } from 'vscode';
import type { InvoiceStatus } from '../domain/statuses.ts';

export function statusLabel(status: InvoiceStatus): string {
  switch (status) {
    case 'later':
      return l10n.t('Overdue');
    case 'pending':
      return l10n.t('Pending');
    case 'partially-paid':
      return l10n.t('Partly Paid');
    case 'partially-paid-avoir':
      return l10n.t('Partly Settled by Credit Note');
    case 'paid':
      return l10n.t('Paid');
    case 'paid-avoir':
      return l10n.t('Settled by Credit Note');
    case 'avoir':
      return l10n.t('Credit Notes');
  }
}

/** The codicon of a status. */
export function statusIcon(status: InvoiceStatus): string {
  switch (status) {
    case 'later':
      return 'warning';
    case 'pending':
      return 'clock';
    case 'partially-paid':
    case 'partially-paid-avoir':
      return 'circle-large-outline';
    case 'paid':
    case 'paid-avoir':
      return 'pass';
    case 'avoir':
      return 'discard';
  }
}

/** Factomos's word for the status, for people; a word that came later is shown as it is. */
export function estimateStatusLabel(status: string): string {
  switch (status) {
    case 'pending':
      return l10n.t('Pending');
    case 'gained':
    case 'gainedwithoutinvoice':
    case 'gainedwithacompte':
      return l10n.t('Accepted');
    case 'lost':
      return l10n.t('Refused');
    default:
      return status;
  }
}
