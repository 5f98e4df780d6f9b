import { type Columns, type RowOf, table } from '../table.ts';

/** The columns that invoices and estimates share. */
const document = {
  company_id: 'integer',
  client_id: 'integer',
  number: 'integer',
  formatted_number: 'text',
  document_key: 'text',
  title: 'text',
  date: 'text',
  attention: 'text',
  subject: 'text',
  comment: 'text',
  /** Above 0: one rate for the whole document, in percent. */
  vat_rate: 'text',
  several_vat: 'integer',
  /** The total that the caller forced, in cents. */
  forced_total: 'integer?',
  net: 'integer',
  vat: 'integer',
  total: 'integer',
  template_id: 'text',
} as const satisfies Columns;

/** Invoices and credit notes. `settlement` is the part of the status that does not depend on the day. */
export const invoices = table(
  'invoices',
  {
    ...document,
    /** invoice, avoir or down-payment. */
    type: 'text',
    /** The due date. */
    term: 'text',
    vat_enable: 'integer',
    paid: 'integer',
    credited: 'integer',
    /** open, paid, paid-avoir, partially-paid, partially-paid-avoir or avoir. */
    settlement: 'text',
    /** For a credit note: the invoice that it cancels. */
    credited_invoice_id: 'integer?',
    estimate_id: 'integer',
    payment_condition_enable: 'text',
    payment_amount: 'text',
  },
  [
    'company_id, settlement, id, term',
    'unique company_id, number',
    'unique document_key',
    'credited_invoice_id',
    'client_id',
  ],
);

export const estimates = table(
  'estimates',
  {
    ...document,
    /** pending, gained, gainedwithoutinvoice, gainedwithacompte or lost. */
    status: 'text',
    action_date: 'text?',
    sent_mail: 'integer',
  },
  ['unique company_id, number', 'unique document_key', 'client_id'],
);

export const lines = table(
  'lines',
  {
    /** invoice or estimate. */
    document: 'text',
    document_id: 'integer',
    position: 'integer',
    service_id: 'integer',
    description: 'text',
    quantity: 'text',
    price: 'text',
    /** Discount of the line in EUR. */
    remise: 'text',
    /** The VAT rate of the line, in percent. */
    vat: 'text',
    net: 'integer',
  },
  ['document, document_id, position'],
);

export const payments = table(
  'payments',
  {
    company_id: 'integer',
    invoice_id: 'integer',
    amount: 'integer',
    type: 'text',
    reference: 'text',
    payment_date: 'text',
    numero_remise: 'text',
    numero_cheque: 'text',
  },
  ['invoice_id'],
);

/** One counter per company and kind of document: no gaps, never reset. */
export const counters = table('counters', { company_id: 'integer', kind: 'text', last: 'integer' }, [
  'unique company_id, kind',
]);

export type InvoiceRow = RowOf<typeof invoices>;
export type EstimateRow = RowOf<typeof estimates>;
export type LineRow = RowOf<typeof lines>;
export type PaymentRow = RowOf<typeof payments>;
