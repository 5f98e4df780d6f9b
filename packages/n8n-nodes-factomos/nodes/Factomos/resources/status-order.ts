import { type InvoiceStatus } from 'factomos-core';

/**
 * In the order in which people look for invoices, what is to be paid first, and in which an invoice moves from one status to the next: one that
 * moves while the statuses are read is then met twice, and not missed.
 */
export const statusOrder: readonly InvoiceStatus[] = [
  'pending',
  'later',
  'partially-paid',
  'paid',
  'partially-paid-avoir',
  'paid-avoir',
  'avoir',
];
