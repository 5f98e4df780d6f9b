import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import type { InvoiceStatus } from '../domain/statuses.ts';
import { isFrench } from './labels.ts';

/** The label of an invoice status, in the language of VS Code. */
export function statusLabel(status: InvoiceStatus): string {
  return (isFrench() ? fr.invoiceStatuses : en.invoiceStatuses)[status];
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

/** The label of an estimate status, in the language of VS Code; an unknown status is shown as it is. */
export function estimateStatusLabel(status: string): string {
  return nameIn(isFrench() ? fr.estimateStatuses : en.estimateStatuses, status);
}

/** The label of a payment type; an unknown type is shown as it is. */
export function paymentTypeLabel(type: string): string {
  return nameIn(isFrench() ? fr.paymentTypes : en.paymentTypes, type);
}

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
