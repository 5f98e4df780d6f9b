import { midnightInParis, shortFrench } from '../documents/days.ts';
import { linesOf } from '../documents/lines.ts';
import { fromCents } from '../documents/money.ts';
import { INVOICE_FORMAT } from '../documents/numbering.ts';
import { dueOf, statusOf } from '../documents/status.ts';
import { clients, type InvoiceRow } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { articlesOf, type Source } from './article.ts';

function clientName(store: Store, { client_id }: InvoiceRow): string {
  return store.get(clients, client_id)?.client_company_name ?? '';
}

function figures(invoice: InvoiceRow): Record<string, string> {
  return {
    figures_total_withoutvat: fromCents(invoice.net),
    figures_total_vat: fromCents(invoice.vat),
    figures_total_withvat: fromCents(invoice.total),
    figures_paid: fromCents(invoice.paid),
    figures_due: fromCents(dueOf(invoice)),
  };
}

function termInFrench({ term }: InvoiceRow): string {
  return term === '' ? '00/00/00' : shortFrench(term);
}

function paidMention(invoice: InvoiceRow): string {
  return invoice.settlement === 'paid' ? '0' : 'pay_before';
}

/** getInvoice's `invoice`, in the manual's order. */
export function invoiceAnswer(source: Source, invoice: InvoiceRow, today: string): Record<string, unknown> {
  const { store } = source;
  const lines = linesOf(store, 'invoice', invoice);
  return {
    invoice_formated_number: invoice.formatted_number,
    articleList: articlesOf(source, invoice.company_id, lines).map(({ service, line, totalHt }) => ({
      ...service,
      invoice_id: String(invoice.id),
      quantity: line.quantity,
      remise: line.remise,
      invoice_price: line.price,
      comment: line.description,
      unitDiscount: 'euro',
      invoice_order: String(line.position),
      percent: '0',
      total_ht: totalHt,
    })),
    client_id: String(invoice.client_id),
    invoice_status: statusOf(invoice, today),
    document_key: invoice.document_key,
    document_title: invoice.title,
    estimate_id: String(invoice.estimate_id),
    exists: true,
    payment_term_fr: termInFrench(invoice),
    id: String(invoice.id),
    client_company_name: clientName(store, invoice),
    unix_timestamp: String(midnightInParis(invoice.date)),
    invoice_type: invoice.type,
    invoice_formated_year: invoice.date.slice(0, 4),
    invoice_paid_mention: paidMention(invoice),
    ...figures(invoice),
    invoice_format: INVOICE_FORMAT,
  };
}

/** The rows of listInvoice. Each client is looked up once. */
export function listedInvoices(
  store: Store,
  invoices: readonly InvoiceRow[],
  today: string,
): Record<string, unknown>[] {
  const names = new Map<number, string>();
  return invoices.map((invoice) => {
    const name = names.get(invoice.client_id) ?? clientName(store, invoice);
    names.set(invoice.client_id, name);
    return listedInvoice(invoice, name, today);
  });
}

/** A row of listInvoice, which has no key and no lines. */
function listedInvoice(invoice: InvoiceRow, clientName: string, today: string): Record<string, unknown> {
  return {
    invoice_formated_number: invoice.formatted_number,
    client_id: String(invoice.client_id),
    articleList: [],
    invoice_status: statusOf(invoice, today),
    document_key: false,
    document_title: invoice.title,
    estimate_id: String(invoice.estimate_id),
    exists: true,
    payment_amount_total: fromCents(invoice.paid),
    id: String(invoice.id),
    invoice_type: invoice.type,
    invoice_formated_year: invoice.date.slice(0, 4),
    client_company_name: clientName,
    invoice_paid_mention: paidMention(invoice),
    is_exported: '0',
    is_recurring: '0',
    ...figures(invoice),
    downpayment_percent: '0',
    downpayment_amount: '0',
    downpayment_paid_mention: 'paid',
    downpayment_term: null,
    invoice_tags: '',
    unix_timestamp: String(midnightInParis(invoice.date)),
    payment_term_fr: termInFrench(invoice),
  };
}
