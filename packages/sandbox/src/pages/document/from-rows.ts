import { fromCents } from '../../documents/money.ts';
import { dueOf } from '../../documents/status.ts';
import { ratesOf, type VatRounding } from '../../documents/totals.ts';
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

/** A line of this service is a title (manual, section 15). */
const titleService = 75;

type Shared = Omit<DocumentView, 'kind' | 'totals' | 'payments' | 'term' | 'credits'>;

export function invoiceView(store: Store, invoice: InvoiceRow, rounding: VatRounding): DocumentView {
  const original = invoice.credits === null ? undefined : store.get(invoices, invoice.credits);
  return {
    ...shared(store, 'invoice', invoice, rounding, invoice.vat_enable === 1),
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

export function estimateView(store: Store, estimate: EstimateRow, rounding: VatRounding): DocumentView {
  return {
    ...shared(store, 'estimate', estimate, rounding, true),
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
  rounding: VatRounding,
  vatWanted: boolean,
): Shared {
  const company = store.get(companies, row.company_id);
  const rows = store.list(lines, { document, document_id: row.id }, 'ORDER BY position');
  const vat = vatLines(row, rows, rounding);
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

function vatLines(row: InvoiceRow | EstimateRow, rows: readonly LineRow[], rounding: VatRounding): VatLine[] {
  const items = rows.filter((line) => line.service_id !== titleService);
  const rates = ratesOf(items, rounding);
  if (row.forced_total !== null)
    return row.vat === 0 ? [] : [{ base: fromCents(row.net), amount: fromCents(row.vat) }];
  if (row.vat === 0 && rates.every(({ rate }) => Number(rate) === 0)) return [];
  return rates.map(({ rate, base, vat }) => ({ rate, base: fromCents(base), amount: fromCents(vat) }));
}

function documentLine(store: Store, line: LineRow): DocumentLine {
  if (line.service_id === titleService) return { kind: 'title', text: line.description };
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
    legalForm: company?.company_type ?? '',
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
