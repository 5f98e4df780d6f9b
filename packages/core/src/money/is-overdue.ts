/** The fields of an invoice or a row that tell whether it is overdue. */
export interface PayableRow {
  invoice_status: string;
  /** Last day of payment: `YYYY-MM-DD`, or `DD/MM/YY` as on the wire. Null or zeros if there is none. */
  payment_term_fr?: string | null | undefined;
}

/**
 * Whether an invoice is overdue on a day (`YYYY-MM-DD`, in Paris). Factomos gives overdue invoices the status
 * `later`, except partially paid ones, which are overdue after their due date.
 */
export function isOverdue(row: PayableRow, day: string): boolean {
  if (row.invoice_status === 'later') return true;
  if (row.invoice_status !== 'partially-paid' && row.invoice_status !== 'partially-paid-avoir') return false;
  const term = isoDay(row.payment_term_fr ?? '');
  return term !== undefined && term < day;
}

function isoDay(text: string): string | undefined {
  const day = text.replace(/^(\d\d)\/(\d\d)\/(\d\d)$/, '20$3-$2-$1');
  return /^\d{4}-(?!00)\d\d-(?!00)\d\d$/.test(day) ? day : undefined;
}
