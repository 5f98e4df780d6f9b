import { missing, notFound } from './error-entry.ts';

/** The errors of actions on an invoice that exists. */
export const invoiceErrors = {
  [-17]: missing('invoice_id'),
  [-20]: notFound('Invoice'),
} as const;

/** The errors of actions that send the lines of an invoice or an estimate. */
export const lineErrors = {
  [-9]: missing('client_id'),
  [-10]: notFound('Client'),
  [-14]: notFound('Service'),
} as const;
