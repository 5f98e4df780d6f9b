import { type InvoiceStatus } from 'factomos-core';

/**
 * Unpaid statuses first, since people look for those most. Each status comes before those that an invoice can move to: an invoice that
 * moves while the statuses are read is seen twice rather than missed.
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
