import * as field from './fields.ts';
import { articleFields } from './article-fields.ts';
import { totals } from './totals.ts';
import { invoiceStatuses } from './choices.ts';

/** The result of every action that creates or changes an invoice. */
export const invoiceHead = {
  invoice_id: field.id,
  invoice_formated_number: field.text,
  invoice_document_key: field.key,
} as const;

export const newInvoice = {
  ...invoiceHead,
  invoice_id: field.essential(field.id),
  invoice_date: field.date,
  client_id: field.id,
} as const;

/** The fields that an invoice has both by itself and as a row of a list. */
const common = {
  invoice_formated_number: field.text,
  client_id: field.essential(field.id),
  invoice_status: field.essential(field.choice(invoiceStatuses)),
  document_key: field.key,
  document_title: field.text,
  estimate_id: field.idOrNone,
  exists: field.flag,
  payment_term_fr: field.shortDate,
  id: field.essential(field.id),
  client_company_name: field.text,
  unix_timestamp: field.timestamp,
  invoice_type: field.text,
  invoice_formated_year: field.text,
  // Not a flag: "0" or "pay_before".
  invoice_paid_mention: field.text,
  ...totals,
  figures_paid: field.amount,
  figures_due: field.essential(field.amount),
} as const;

export const invoiceFields = {
  ...common,
  figures_paid: field.essential(field.amount),
  articleList: field.list({
    ...articleFields,
    invoice_id: field.id,
    invoice_price: field.amount,
    unitDiscount: field.text,
    invoice_order: field.integer,
  }),
  lines: field.lines('invoice_price'),
  invoice_format: field.text,
} as const;

/** In a row `document_key` is null and `articleList` is empty, and is not decoded: read the invoice to get both. */
export const invoiceRowFields = {
  ...common,
  articleList: field.optional(field.list({})),
  payment_amount_total: field.amount,
  is_exported: field.flag,
  is_recurring: field.flag,
  downpayment_percent: field.percent,
  downpayment_amount: field.amount,
  downpayment_paid_mention: field.text,
  downpayment_term: field.date,
  invoice_tags: field.text,
} as const;
