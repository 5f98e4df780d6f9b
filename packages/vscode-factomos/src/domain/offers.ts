import type { CompanyData, InvoiceRow } from './company-data.ts';
import { loadedRows } from './loaded-rows.ts';

type Payable = Pick<InvoiceRow, 'credit' | 'status'> & { readonly due: number | undefined };

/** Whether a payment can be recorded: something is due. */
export function isPayable({ credit, due }: Payable): boolean {
  return !credit && due !== undefined && due > 0;
}

/** Whether a credit note can be made: it is not one, and has none. */
export function isCreditable({ credit, status }: Payable): boolean {
  return !credit && !status.endsWith('-avoir');
}

/** The numbers of the invoices that estimates became, by the estimate's id, as far as known here; empty for a number that is not known. */
export function invoicesOfEstimates(data: Readonly<CompanyData>): ReadonlyMap<string, string> {
  const named = loadedRows(data).flatMap(({ estimateId, credit, number }) =>
    estimateId === undefined || credit ? [] : [[estimateId, number] as const],
  );
  return new Map([...Object.entries(data.transformed ?? {}), ...named]);
}

/** Whether an invoice can be made of an estimate. One that was accepted without an invoice still waits for it. */
export function isTransformable(status: string | undefined, invoice: string | undefined): boolean {
  return invoice === undefined && status !== 'gained' && status !== 'lost';
}
