import type { Estimate, Invoice, InvoiceRow as ListedInvoice } from 'factomos-core';
import { today } from './day.ts';
import type { DocumentLine, InvoiceRow, SeenService, StoredDocument } from './company-data.ts';

/** Factomos's service for title lines. */
const TITLE_SERVICE = '75';

type Article = Invoice['articleList'][number] | Estimate['articleList'][number];

/** A number or name, or the ID where Factomos sent none or an empty one. */
export function nameOrId(name: string | null | undefined, id: string): string {
  return name === undefined || name === null || name.trim() === '' ? `#${id}` : name;
}

/** The cached row for a row of listInvoice, or for an invoice that was read. */
export function rowOf(row: ListedInvoice | Invoice): InvoiceRow {
  return factsOf(row);
}

export function invoiceDocument(invoice: Invoice, at: number): StoredDocument {
  return {
    ...factsOf(invoice),
    kind: 'invoice',
    key: invoice.document_key ?? undefined,
    // getInvoice does not return these fields.
    subject: undefined,
    attention: undefined,
    comment: undefined,
    lines: invoice.articleList.map((article) => lineOf(article, article.invoice_price)),
    vat: invoice.figures_total_vat ?? undefined,
    at,
  };
}

/** The fields that are in both listed and read invoices. */
function factsOf(invoice: ListedInvoice | Invoice) {
  return {
    id: invoice.id,
    number: nameOrId(invoice.invoice_formated_number, invoice.id),
    clientId: invoice.client_id,
    client: invoice.client_company_name ?? '',
    status: invoice.invoice_status,
    title: invoice.document_title ?? '',
    credit: isCredit(invoice),
    date: dayOf(invoice.unix_timestamp),
    term: invoice.payment_term_fr ?? undefined,
    withoutVat: invoice.figures_total_withoutvat ?? undefined,
    withVat: invoice.figures_total_withvat,
    paid: invoice.figures_paid ?? undefined,
    due: invoice.figures_due,
    estimateId: invoice.estimate_id ?? undefined,
  };
}

/** Converts an estimate. Its client, date and texts are only in its articles. */
export function estimateDocument(estimate: Estimate, at: number): StoredDocument {
  const [first] = estimate.articleList;
  return {
    kind: 'estimate',
    id: estimate.id,
    number: nameOrId(estimate.estimate_formated_number, estimate.id),
    title: estimate.document_title ?? '',
    key: estimate.document_key ?? undefined,
    clientId: first?.client_id ?? undefined,
    client: first?.client_company_name ?? undefined,
    status: estimate.estimate_status,
    date: first?.estimate_date ?? dayOf(estimate.unix_timestamp),
    term: undefined,
    subject: text(first?.objet),
    attention: text(first?.estimate_attention),
    comment: text(first?.estimate_comment),
    estimateId: undefined,
    credit: false,
    lines: estimate.articleList.map((article) => lineOf(article, article.estimate_price)),
    withoutVat: estimate.figures_total_withoutvat ?? undefined,
    vat: estimate.figures_total_vat ?? undefined,
    withVat: estimate.figures_total_withvat,
    paid: undefined,
    due: undefined,
    at,
  };
}

/** The services of a document, to offer them for the next invoice. */
export function servicesOf(articles: readonly Article[], at: number): SeenService[] {
  return articles.flatMap(({ service_id, service_name, description, unit, price, vat }) =>
    // A deleted service has null in all columns and is not offered.
    service_id === null || service_id === TITLE_SERVICE || service_name === null || price === null
      ? []
      : [
          {
            id: service_id,
            name: service_name,
            description: description ?? '',
            unit: unit ?? '',
            price,
            vat: vat ?? undefined,
            at,
          },
        ],
  );
}

function lineOf(article: Article, price: number | null): DocumentLine {
  const title = article.service_id === TITLE_SERVICE;
  const comment = article.comment ?? '';
  const service = article.service_name ?? '';
  const name = title || service === '' ? comment || service : service;
  return {
    title,
    serviceId: article.service_id ?? '',
    name,
    description: comment === name ? '' : comment,
    quantity: article.quantity ?? undefined,
    unit: article.unit ?? '',
    price: price ?? undefined,
    discount: article.remise === 0 || article.remise === null ? '' : String(article.remise),
    total: article.total_ht ?? undefined,
  };
}

function isCredit({
  invoice_type,
  invoice_status,
}: {
  invoice_type: string | null;
  invoice_status: string;
}): boolean {
  return invoice_type === 'avoir' || invoice_status === 'avoir';
}

/** The document's day. Factomos returns midnight in Paris, in seconds. */
function dayOf(timestamp: number | null): string | undefined {
  return timestamp !== null && timestamp > 0 ? today(timestamp * 1000) : undefined;
}

function text(value: string | null | undefined): string | undefined {
  return value === null || value === '' ? undefined : value;
}
