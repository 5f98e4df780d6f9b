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

/** The number of the invoice that an estimate became, as far as it is known here: a second one would bill twice. */
export function invoiceOfEstimate(data: Readonly<CompanyData>, estimateId: string): string | undefined {
  return (
    data.transformed?.[estimateId] ??
    loadedRows(data).find((row) => row.estimateId === estimateId && !row.credit)?.number
  );
}

/** Whether an invoice can be made of an estimate. One that was accepted without an invoice still waits for it. */
export function isTransformable(status: string | undefined, invoice: string | undefined): boolean {
  return invoice === undefined && status !== 'gained' && status !== 'lost';
}
