import type { Estimate, Invoice, InvoiceRow as ListedInvoice } from 'factomos-core';
import { today } from './day.ts';
import type { DocumentLine, InvoiceRow, SeenService, StoredDocument } from './company-data.ts';

/** Factomos's service for a title between lines. */
const TITLE_SERVICE = '75';

type Article = Invoice['articleList'][number] | Estimate['articleList'][number];

/** A row of listInvoice as it is kept. */
export function rowOf(row: ListedInvoice): InvoiceRow {
  return factsOf(row);
}

export function invoiceDocument(invoice: Invoice, at: number): StoredDocument {
  return {
    ...factsOf(invoice),
    kind: 'invoice',
    key: invoice.document_key ?? undefined,
    // getInvoice does not tell these.
    subject: undefined,
    attention: undefined,
    comment: undefined,
    lines: invoice.articleList.map((article) => lineOf(article, article.invoice_price)),
    vat: invoice.figures_total_vat,
    at,
  };
}

/** What listing and reading an invoice tell alike. */
function factsOf(invoice: ListedInvoice | Invoice) {
  return {
    id: invoice.id,
    number: invoice.invoice_formated_number,
    clientId: invoice.client_id,
    client: invoice.client_company_name,
    status: invoice.invoice_status,
    title: invoice.document_title,
    credit: isCredit(invoice),
    date: dayOf(invoice.unix_timestamp),
    term: invoice.payment_term_fr ?? undefined,
    withoutVat: invoice.figures_total_withoutvat,
    withVat: invoice.figures_total_withvat,
    paid: invoice.figures_paid,
    due: invoice.figures_due,
    estimateId: invoice.estimate_id ?? undefined,
  };
}

/** An estimate's client, day and texts stand only in its articles. */
export function estimateDocument(estimate: Estimate, at: number): StoredDocument {
  const [first] = estimate.articleList;
  return {
    kind: 'estimate',
    id: estimate.id,
    number: estimate.estimate_formated_number,
    title: estimate.document_title,
    key: estimate.document_key ?? undefined,
    clientId: first?.client_id,
    client: first?.client_company_name,
    status: estimate.estimate_status,
    date: first?.estimate_date ?? dayOf(estimate.unix_timestamp),
    term: undefined,
    subject: text(first?.objet),
    attention: text(first?.estimate_attention),
    comment: text(first?.estimate_comment),
    estimateId: undefined,
    credit: false,
    lines: estimate.articleList.map((article) => lineOf(article, article.estimate_price)),
    withoutVat: estimate.figures_total_withoutvat,
    vat: estimate.figures_total_vat,
    withVat: estimate.figures_total_withvat,
    paid: undefined,
    due: undefined,
    at,
  };
}

/** The services that a document shows, for the next invoice. */
export function servicesOf(articles: readonly Article[], at: number): SeenService[] {
  return articles
    .filter(({ service_id }) => service_id !== TITLE_SERVICE)
    .map(({ service_id, service_name, description, unit, price, vat }) => ({
      id: service_id,
      name: service_name,
      description,
      unit,
      price,
      vat,
      at,
    }));
}

function lineOf(article: Article, price: number): DocumentLine {
  const title = article.service_id === TITLE_SERVICE;
  const name = title ? article.comment || article.service_name : article.service_name;
  return {
    title,
    serviceId: article.service_id,
    name,
    description: article.comment === name ? '' : article.comment,
    quantity: article.quantity,
    unit: article.unit,
    price,
    discount: article.remise === 0 ? '' : String(article.remise),
    total: article.total_ht,
  };
}

function isCredit({
  invoice_type,
  invoice_status,
}: {
  invoice_type: string;
  invoice_status: string;
}): boolean {
  return invoice_type === 'avoir' || invoice_status === 'avoir';
}

/** The document's day: Factomos gives it as midnight in Paris, in seconds. */
function dayOf(timestamp: number): string | undefined {
  return timestamp > 0 ? today(timestamp * 1000) : undefined;
}

function text(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}
