import { articleFields } from './article-fields.ts';
import { invoiceStatuses } from './choices.ts';

/** What every action answers that makes or changes an invoice. */
export const invoiceHead = {
  invoice_id: { kind: 'id' },
  invoice_formated_number: { kind: 'text' },
  invoice_document_key: { kind: 'key' },
} as const;

export const newInvoice = {
  ...invoiceHead,
  invoice_date: { kind: 'date' },
  client_id: { kind: 'id' },
} as const;

/** What an invoice has both alone and as a row of a list. */
const common = {
  invoice_formated_number: { kind: 'text' },
  client_id: { kind: 'id' },
  invoice_status: { kind: 'choice', choices: invoiceStatuses },
  document_key: { kind: 'key' },
  document_title: { kind: 'text' },
  estimate_id: { kind: 'idOrNone' },
  exists: { kind: 'flag' },
  payment_term_fr: { kind: 'shortDate' },
  id: { kind: 'id' },
  client_company_name: { kind: 'text' },
  unix_timestamp: { kind: 'timestamp' },
  invoice_type: { kind: 'text' },
  invoice_formated_year: { kind: 'text' },
  // No flag: "0" or "pay_before".
  invoice_paid_mention: { kind: 'text' },
  figures_total_withoutvat: { kind: 'amount' },
  figures_total_vat: { kind: 'amount' },
  figures_total_withvat: { kind: 'amount' },
  figures_paid: { kind: 'amount' },
  figures_due: { kind: 'amount' },
} as const;

export const invoiceFields = {
  ...common,
  articleList: {
    kind: 'list',
    fields: {
      ...articleFields,
      invoice_id: { kind: 'id' },
      invoice_price: { kind: 'amount' },
      unitDiscount: { kind: 'text' },
      invoice_order: { kind: 'integer' },
    },
  },
  lines: { kind: 'lines', price: 'invoice_price' },
  invoice_format: { kind: 'text' },
} as const;

/** A row's `document_key` is null and its `articleList` empty: read the invoice for both. */
export const invoiceRowFields = {
  ...common,
  articleList: { kind: 'list', fields: {} },
  payment_amount_total: { kind: 'amount' },
  is_exported: { kind: 'flag' },
  is_recurring: { kind: 'flag' },
  downpayment_percent: { kind: 'percent' },
  downpayment_amount: { kind: 'amount' },
  downpayment_paid_mention: { kind: 'text' },
  downpayment_term: { kind: 'date' },
  invoice_tags: { kind: 'text' },
} as const;
