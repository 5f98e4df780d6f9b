import { type Services } from '../services.ts';
import { addDays, parisDateTime } from '../documents/days.ts';
import { insertEstimate, setEstimateStatus } from '../documents/estimates.ts';
import { addPayment, insertCreditNote, insertInvoice } from '../documents/invoices.ts';
import { type DraftLine, type PricedLine, priceLines, TITLE_SERVICE_ID } from '../documents/lines.ts';
import { isWithinRange, plainDecimal, toCents } from '../documents/money.ts';
import { negated } from '../documents/negate.ts';
import { sendByMail } from '../documents/send-invoice.ts';
import { type Totals, totalsOf } from '../documents/totals.ts';
import { SandboxError } from '../sandbox-error.ts';
import { clients, type CompanyRow, estimates, services } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { dayOf } from './seed-day.ts';
import { type SeedCompany, type SeedInvoice } from './seed.ts';

type SeedDocument = Pick<
  SeedInvoice,
  'client_id' | 'date' | 'attention' | 'objet' | 'comment' | 'vat_rate' | 'lines'
>;

function draftLine({ store }: Services, company: CompanyRow, line: SeedInvoice['lines'][number]): DraftLine {
  const { service_id, quantity, remise } = line;
  if (service_id === TITLE_SERVICE_ID) {
    return {
      service_id,
      description: line.description ?? '',
      quantity: '1',
      price: '0',
      remise: '0',
      serviceVat: '0',
    };
  }
  const service = store.find(services, { id: service_id, company_id: company.id });
  if (service === undefined)
    throw new SandboxError('seed-invalid', `The seed has a line with the unknown service ${service_id}.`);
  const price = plainDecimal(line.price ?? service.price);
  return {
    service_id,
    description: line.description ?? service.description,
    quantity,
    price,
    remise,
    serviceVat: service.vat,
  };
}

/** Days until a client accepts or refuses an estimate. */
const DAYS_TO_DECIDE = 5;
/** The time of day at which invoices are sent. */
const MAIL_TIME = '09:30:00';

/** The later of two days or times in the same format. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

interface PricedDocument {
  fields: {
    client_id: number;
    date: string;
    attention: string;
    subject: string;
    comment: string;
    vat_rate: string;
    several_vat: number;
    forced_total: null;
    template_id: string;
  };
  priced: PricedLine[];
  totals: Totals;
}

function priceSeedDocument(context: Services, company: CompanyRow, document: SeedDocument): PricedDocument {
  const { client_id, attention, objet, comment, vat_rate } = document;
  if (context.store.find(clients, { id: client_id, company_id: company.id }) === undefined) {
    throw new SandboxError('seed-invalid', `The seed has a document for the unknown client ${client_id}.`);
  }
  const drafts = document.lines.map((line) => draftLine(context, company, line));
  const priced = priceLines(drafts, { enabled: company.vat_enabled === 1, documentRate: vat_rate });
  const totals = totalsOf(priced, context.quirks.values.vatRounding, null);
  if (![...priced.map(({ net }) => net), totals.net, totals.total].every(isWithinRange)) {
    throw new SandboxError(
      'seed-invalid',
      `The seed has a document for client ${client_id} whose amounts are out of range.`,
    );
  }
  const date = dayOf(document.date, context.clock.today());
  const several_vat = Number(vat_rate) > 0 ? 0 : 1;
  return {
    fields: {
      client_id,
      date,
      attention,
      subject: objet,
      comment,
      vat_rate,
      several_vat,
      forced_total: null,
      template_id: '',
    },
    priced,
    totals,
  };
}

export function loadEstimate(
  context: Services,
  company: CompanyRow,
  seed: SeedCompany['estimates'][number],
): void {
  const { fields, priced, totals } = priceSeedDocument(context, company, seed);
  const estimate = insertEstimate(
    context.store,
    company,
    { ...fields, title: 'Devis' },
    priced,
    totals,
    seed.id,
  );
  const decided = earlier(addDays(fields.date, DAYS_TO_DECIDE), context.clock.today());
  setEstimateStatus(context.store, estimate.id, seed.status, decided);
}

function estimateOf(store: Store, company: CompanyRow, { estimate_id }: SeedInvoice): number {
  if (estimate_id === undefined) return 0;
  if (store.find(estimates, { id: estimate_id, company_id: company.id }) !== undefined) return estimate_id;
  throw new SandboxError('seed-invalid', `The seed has an invoice for the unknown estimate ${estimate_id}.`);
}

export function loadInvoice(context: Services, company: CompanyRow, seed: SeedInvoice): void {
  const { store, clock } = context;
  const today = clock.today();
  const { fields, priced, totals } = priceSeedDocument(context, company, seed);
  const term = seed.term === undefined ? addDays(fields.date, 30) : dayOf(seed.term, today);
  const invoice = insertInvoice(
    store,
    company,
    {
      ...fields,
      type: 'invoice',
      title: 'Facture',
      term,
      vat_enable: 1,
      credited_invoice_id: null,
      estimate_id: estimateOf(store, company, seed),
      payment_condition_enable: '0',
      payment_amount: '0',
    },
    priced,
    totals,
    seed.id,
  );
  const now = parisDateTime(clock.now());
  if (seed.sent) sendByMail(store, company, invoice, { at: earlier(`${fields.date} ${MAIL_TIME}`, now) });
  for (const { montant, type, date, reference } of seed.payments) {
    const payment_date = date === undefined ? fields.date : dayOf(date, today);
    addPayment(store, invoice, { amount: toCents(montant), type, payment_date, reference });
  }
  if (seed.paid)
    addPayment(store, invoice, {
      amount: totals.total,
      type: 'virement',
      payment_date: earlier(term, today),
    });
  if (seed.credited) insertCreditNote(store, company, invoice, negated(priced), fields.date);
}
