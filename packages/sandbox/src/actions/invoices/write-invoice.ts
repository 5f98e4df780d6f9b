import { addDays } from '../../documents/days.ts';
import { addPayment, insertInvoice, settle } from '../../documents/invoices.ts';
import { replaceLines } from '../../documents/lines.ts';
import { createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { type InvoiceRow, invoices } from '../../store/schema.ts';
import { type Action, type AccountAction, type Call, missing } from '../call/action.ts';
import { requireClient, requireInvoice } from '../call/look-up.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';
import { parseForcedTotal, parseRate, priceDocument } from '../documents/parse-document.ts';
import { lineParameters, parseLines, requiredLines } from '../documents/parse-lines.ts';

/** The number of days until an invoice without `payment_term` is due. */
export const DEFAULT_TERM_DAYS = 30;

const createInvoice: AccountAction = {
  name: 'createInvoice',
  effect: 'write',
  access: 'account',
  parameters: [
    'client_id',
    'invoice_attention',
    'objet',
    'invoice_date',
    'vat_enable',
    'invoice_vat',
    'payment_condition_enable',
    'payment_amount',
    'payment_term',
    'invoice_comment',
    ...lineParameters,
    'figures_total_withvat',
    'invoice_paid',
    'template_id',
  ],
  required: [missing('client_id', -9), ...requiredLines],
  run: (call) => {
    const { parameters, store, company, today } = call;
    const client = requireClient(call, -10);
    const drafts = parseLines(call);
    const date = parameters.day('invoice_date') ?? today;
    const vatEnabled = parameters.flag('vat_enable') ?? true;
    const rate = parseRate(call, 'invoice_vat') ?? '0';
    const forced = parseForcedTotal(call) ?? null;
    const { priced, totals } = priceDocument(
      call,
      drafts,
      { enabled: vatEnabled, documentRate: rate },
      forced,
    );
    const invoice = insertInvoice(
      store,
      company,
      {
        client_id: client.id,
        type: 'invoice',
        title: 'Facture',
        date,
        term: parameters.day('payment_term') ?? addDays(date, DEFAULT_TERM_DAYS),
        attention: parameters.text('invoice_attention'),
        subject: parameters.text('objet'),
        comment: parameters.text('invoice_comment'),
        vat_enable: vatEnabled ? 1 : 0,
        vat_rate: rate,
        several_vat: Number(rate) > 0 ? 0 : 1,
        forced_total: forced,
        credited_invoice_id: null,
        estimate_id: 0,
        template_id: parameters.text('template_id'),
        payment_condition_enable: parameters.flag('payment_condition_enable') === true ? '1' : '0',
        payment_amount: parameters.decimal('payment_amount') ?? '0',
      },
      priced,
      totals,
    );
    payIfRequested(call, invoice);
    call.notify('create_invoice', invoice.id);
    return createdInvoiceAnswer(invoice);
  },
};

/** `invoice_paid=1`: one payment of the amount due, on the day of the invoice. */
function payIfRequested({ parameters, store }: Call, invoice: InvoiceRow): void {
  const due = invoice.total - invoice.paid - invoice.credited;
  if (parameters.flag('invoice_paid') !== true || due === 0) return;
  addPayment(store, invoice, { amount: due, type: 'other', payment_date: invoice.date });
}

const editInvoice: AccountAction = {
  name: 'editInvoice',
  effect: 'write',
  access: 'account',
  parameters: [
    'invoice_id',
    'client_id',
    'invoice_date',
    'invoice_attention',
    'objet',
    'invoice_vat',
    'payment_condition_enable',
    'payment_amount',
    'payment_term',
    'invoice_comment',
    ...lineParameters,
    'figures_total_withvat',
    'invoice_paid',
  ],
  required: [missing('invoice_id', -17), missing('client_id', -9), ...requiredLines],
  run: (call) => {
    const { parameters, store } = call;
    const old = requireInvoice(call);
    const client = requireClient(call, -10);
    const drafts = parseLines(call);
    if (old.type === 'avoir') return refuseWithSandboxCode('notCreditable', 'A credit note cannot be edited');
    const base = call.quirks.editOmitted === 'keep' ? old : cleared(call, old);
    const rate = parseRate(call, 'invoice_vat') ?? base.vat_rate;
    const taxation = { enabled: old.vat_enable === 1, documentRate: rate };
    const sentTotal = parseForcedTotal(call);
    const plain = priceDocument(call, drafts, taxation, sentTotal ?? null);
    // A total that was forced on the old lines does not apply to new ones.
    const forced = sentTotal ?? (plain.totals.net === old.net ? base.forced_total : null);
    const { priced, totals } = priceDocument(call, drafts, taxation, forced);
    const date = parameters.day('invoice_date') ?? base.date;
    const condition = parameters.flag('payment_condition_enable');
    store.update(invoices, old.id, {
      ...totals,
      client_id: client.id,
      date,
      term: parameters.day('payment_term') ?? (base === old ? old.term : addDays(date, DEFAULT_TERM_DAYS)),
      attention: parameters.sent('invoice_attention') ?? base.attention,
      subject: parameters.sent('objet') ?? base.subject,
      comment: parameters.sent('invoice_comment') ?? base.comment,
      vat_rate: rate,
      several_vat: Number(rate) > 0 ? 0 : 1,
      forced_total: forced,
      payment_condition_enable:
        condition === undefined ? base.payment_condition_enable : condition ? '1' : '0',
      payment_amount: parameters.decimal('payment_amount') ?? base.payment_amount,
    });
    replaceLines(store, 'invoice', old.id, priced);
    payIfRequested(call, settle(store, old.id));
    call.notify('update_invoice', old.id);
    return {
      invoice_id: String(old.id),
      invoice_formated_number: old.formatted_number,
      invoice_document_key: old.document_key,
    };
  },
};

/** Quirk `editOmitted: clear`: parameters that are not sent get the defaults of createInvoice. */
function cleared({ today }: Call, old: InvoiceRow): InvoiceRow {
  return {
    ...old,
    date: today,
    attention: '',
    subject: '',
    comment: '',
    vat_rate: '0',
    forced_total: null,
    payment_condition_enable: '0',
    payment_amount: '0',
  };
}

export const invoiceWriteActions: readonly Action[] = [createInvoice, editInvoice];
