import type { CompanyData, InvoiceRow } from './company-data.ts';
import { loadedRows } from './loaded-rows.ts';

type Payable = Pick<InvoiceRow, 'credit' | 'status'> & { readonly due: number | undefined };

/** Whether a payment can be recorded, that is, an amount is due. */
export function isPayable({ credit, due }: Payable): boolean {
  return !credit && due !== undefined && due > 0;
}

/** Whether a credit note can be created: the invoice is not a credit note, and has none. */
export function isCreditable({ credit, status }: Payable): boolean {
  return !credit && !status.endsWith('-avoir');
}

/**
 * The numbers of the invoices that estimates were transformed into, by the estimate's ID, as far as known here. Empty for an unknown
 * number.
 */
export function invoicesOfEstimates(data: Readonly<CompanyData>): ReadonlyMap<string, string> {
  const named = loadedRows(data).flatMap(({ estimateId, credit, number }) =>
    estimateId === undefined || credit ? [] : [[estimateId, number] as const],
  );
  return new Map([...Object.entries(data.transformed ?? {}), ...named]);
}

/** Whether an estimate can be transformed into an invoice. One that was accepted without an invoice still can. */
export function isTransformable(status: string | undefined, invoice: string | undefined): boolean {
  return invoice === undefined && status !== 'gained' && status !== 'lost';
}
