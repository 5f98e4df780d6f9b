import { ok } from './account.ts';

/** The answer of createInvoice. */
export const invoiceCreated = {
  invoice_id: '7',
  invoice_formated_number: 'F11260007',
  invoice_document_key: 'iAbc',
  invoice_date: '2026-11-20',
  client_id: '1',
  error: ok,
};
