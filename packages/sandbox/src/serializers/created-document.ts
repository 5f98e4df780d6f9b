import { type EstimateRow, type InvoiceRow } from '../store/schema.ts';

export function createdInvoiceAnswer(invoice: InvoiceRow): Record<string, string> {
  return {
    invoice_id: String(invoice.id),
    invoice_formated_number: invoice.formatted_number,
    invoice_document_key: invoice.document_key,
    invoice_date: invoice.date,
    client_id: String(invoice.client_id),
  };
}

export function createdEstimateAnswer(estimate: EstimateRow): Record<string, string> {
  return {
    estimate_id: String(estimate.id),
    estimate_formated_number: estimate.formatted_number,
    estimate_document_key: estimate.document_key,
    estimate_date: estimate.date,
    client_id: String(estimate.client_id),
  };
}
