import { fromCents } from '../../documents/money.ts';
import { TITLE_SERVICE_ID } from '../../documents/lines.ts';
import { dueOf } from '../../documents/status.ts';
import { ratesOf } from '../../documents/totals.ts';
import {
  clients,
  companies,
  type CompanyRow,
  type ClientRow,
  type EstimateRow,
  type InvoiceRow,
  invoices,
  type LineRow,
  lines,
  payments,
  services,
} from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';
import { type DocumentLine, type DocumentView, type VatLine } from './view.ts';

/** Sole traders must add EI to their name. */
const soleTraders = new Set(['Auto-Entrepreneur', 'Entreprise-Individuelle']);

type Shared = Omit<DocumentView, 'kind' | 'totals' | 'payments' | 'term' | 'credits'>;

export function invoiceView(store: Store, invoice: InvoiceRow): DocumentView {
  const original =
    invoice.credited_invoice_id === null ? undefined : store.get(invoices, invoice.credited_invoice_id);
  return {
    ...shared(store, 'invoice', invoice, invoice.vat_enable === 1),
    kind: invoice.type === 'avoir' ? 'credit-note' : 'invoice',
    ...(invoice.type === 'avoir' ? {} : { term: invoice.term }),
    ...(original === undefined
      ? {}
      : { credits: { number: original.formatted_number, date: original.date } }),
    totals: {
      net: fromCents(invoice.net),
      gross: fromCents(invoice.total),
      paid: fromCents(invoice.paid),
      credited: fromCents(invoice.credited),
      due: fromCents(dueOf(invoice)),
    },
    payments: store.list(payments, { invoice_id: invoice.id }).map((payment) => ({
      date: payment.payment_date,
      amount: fromCents(payment.amount),
      type: payment.type,
      reference: payment.reference,
    })),
  };
}

export function estimateView(store: Store, estimate: EstimateRow): DocumentView {
  return {
    ...shared(store, 'estimate', estimate, true),
    kind: 'estimate',
    totals: {
      net: fromCents(estimate.net),
      gross: fromCents(estimate.total),
      paid: '0',
      credited: '0',
      due: '0',
    },
    payments: [],
  };
}

function shared(
  store: Store,
  document: 'invoice' | 'estimate',
  row: InvoiceRow | EstimateRow,
  vatWanted: boolean,
): Shared {
  const company = store.get(companies, row.company_id);
  const rows = store.list(lines, { document, document_id: row.id }, 'ORDER BY position');
  const vat = vatLines(row, rows);
  return {
    title: row.title,
    number: row.formatted_number,
    date: row.date,
    subject: row.subject,
    comment: row.comment,
    attention: row.attention,
    seller: seller(company),
    buyer: buyer(store.get(clients, row.client_id)),
    lines: rows.map((line) => documentLine(store, line)),
    vat,
    exemption: company?.vat_enabled !== 1 ? 'seller' : vatWanted ? undefined : 'document',
  };
}

/**
 * VAT per rate, rounded so that it matches the stored total: the quirk may have changed since the document
 * was created.
 */
function vatLines(row: InvoiceRow | EstimateRow, rows: readonly LineRow[]): VatLine[] {
  const items = rows.filter((line) => line.service_id !== TITLE_SERVICE_ID);
  if (row.vat === 0 && items.every(({ vat }) => Number(vat) === 0)) return [];
  const fitting = (['rate', 'line'] as const)
    .map((rounding) => ratesOf(items, rounding))
    .find((rates) => rates.reduce((sum, { vat }) => sum + vat, 0) === row.vat);
  // A forced total matches no rate.
  if (fitting === undefined) return [{ base: fromCents(row.net), amount: fromCents(row.vat) }];
  return fitting.map(({ rate, base, vat }) => ({ rate, base: fromCents(base), amount: fromCents(vat) }));
}

function documentLine(store: Store, line: LineRow): DocumentLine {
  if (line.service_id === TITLE_SERVICE_ID) return { kind: 'title', text: line.description };
  const service = store.get(services, line.service_id);
  return {
    kind: 'item',
    name: service?.service_name ?? '',
    description: line.description,
    quantity: line.quantity,
    unit: service?.unit ?? '',
    price: line.price,
    discount: line.remise,
    vatRate: line.vat,
    net: fromCents(line.net),
  };
}

function seller(company: CompanyRow | undefined): DocumentView['seller'] {
  return {
    name: company?.name ?? '',
    legalForm: legalForm(company?.company_type ?? ''),
    capital: company?.capital ?? '',
    address: [
      company?.address ?? '',
      `${company?.zipcode ?? ''} ${company?.city ?? ''}`.trim(),
      company?.country ?? '',
    ],
    siret: company?.siret ?? '',
    vatNumber: company?.vat_number ?? '',
    email: company?.email ?? '',
    phone: company?.phone_number ?? '',
    website: company?.website ?? '',
  };
}

function legalForm(type: string): string {
  return soleTraders.has(type) ? `${type} (EI)` : type;
}

function buyer(client: ClientRow | undefined): DocumentView['buyer'] {
  return {
    name: client?.client_company_name ?? '',
    address: [
      client?.client_address ?? '',
      client?.client_address_more ?? '',
      `${client?.client_zipcode ?? ''} ${client?.client_city ?? ''}`.trim(),
      client?.client_country ?? '',
    ],
    siret: client?.number_siret ?? '',
    vatNumber: client?.number_tva ?? '',
    reference: client?.client_reference ?? '',
    email: '',
    phone: '',
    website: '',
  };
}
