import * as field from './fields.ts';

/** The totals of an invoice or an estimate, in EUR. */
export const totals = {
  figures_total_withoutvat: field.amount,
  figures_total_vat: field.amount,
  figures_total_withvat: field.essential(field.amount),
} as const;
