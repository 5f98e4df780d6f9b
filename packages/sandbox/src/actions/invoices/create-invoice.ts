import { addDays } from '../../documents/days.ts';
import { addPayment, insertInvoice } from '../../documents/invoices.ts';
import { type InvoiceRow } from '../../store/schema.ts';
import { createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { type AccountAction, type Call, missing } from '../call/action.ts';
import { parseForcedTotal, parseRate, priceDocument } from '../documents/parse-document.ts';
import { requireClient } from '../call/look-up.ts';
import { lineParameters, requiredLines, parseLines } from '../documents/parse-lines.ts';

/** Days until an invoice without `payment_term` is due. */
export const DEFAULT_TERM_DAYS = 30;

export const createInvoice: AccountAction = {
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

/** `invoice_paid=1`: one payment of what is due, on the invoice's day. */
export function payIfRequested({ parameters, store }: Call, invoice: InvoiceRow): void {
  const due = invoice.total - invoice.paid - invoice.credited;
  if (parameters.flag('invoice_paid') !== true || due === 0) return;
  addPayment(store, invoice, { amount: due, type: 'other', payment_date: invoice.date });
}
