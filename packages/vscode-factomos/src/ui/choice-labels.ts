import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import type { InvoiceStatus } from '../domain/statuses.ts';
import { isFrench } from './labels.ts';

/** The status of an invoice in the language of VS Code. */
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

/** The status of an estimate in the language of VS Code; one that came later is shown as it is. */
export function estimateStatusLabel(status: string): string {
  return nameIn(isFrench() ? fr.estimateStatuses : en.estimateStatuses, status);
}

/** The name of one of Factomos's types of payment; a type that came later is shown as it is. */
export function paymentTypeLabel(type: string): string {
  return nameIn(isFrench() ? fr.paymentTypes : en.paymentTypes, type);
}

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
