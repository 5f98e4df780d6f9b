import { addDays } from '../../documents/days.ts';
import { insertEstimate, setEstimateStatus } from '../../documents/estimates.ts';
import { insertInvoice } from '../../documents/invoices.ts';
import { linesOf } from '../../documents/lines.ts';
import { createdEstimateAnswer, createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { estimateAnswer } from '../../serializers/estimate.ts';
import { invoices } from '../../store/schema.ts';
import { type Action, type AccountAction, missing } from '../call/action.ts';
import { requireClient, requireEstimate } from '../call/look-up.ts';
import { parseForcedTotal, parseRate, priceDocument } from '../documents/parse-document.ts';
import { lineParameters, parseLines, requiredLines } from '../documents/parse-lines.ts';
import { DEFAULT_TERM_DAYS } from '../invoices/write-invoice.ts';

const getEstimate: AccountAction = {
  name: 'getEstimate',
  effect: 'read',
  access: 'account',
  parameters: ['estimate_id'],
  required: [missing('estimate_id', -25)],
  run: (call) => ({ estimate: estimateAnswer(call, call.company, requireEstimate(call)) }),
};

const createEstimate: AccountAction = {
  name: 'createEstimate',
  effect: 'write',
  access: 'account',
  parameters: [
    'client_id',
    'estimate_attention',
    'objet',
    'estimate_vat',
    ...lineParameters,
    'estimate_comment',
    'figures_total_withvat',
    'template_id',
    // Only in the manual's example.
    'estimate_date',
  ],
  required: [missing('client_id', -9), ...requiredLines],
  run: (call) => {
    const { parameters, store, company, today } = call;
    const client = requireClient(call, -10);
    const drafts = parseLines(call);
    const rate = parseRate(call, 'estimate_vat') ?? '0';
    const forced = parseForcedTotal(call) ?? null;
    const { priced, totals } = priceDocument(call, drafts, { enabled: true, documentRate: rate }, forced);
    const estimate = insertEstimate(
      store,
      company,
      {
        client_id: client.id,
        title: 'Devis',
        date: parameters.day('estimate_date') ?? today,
        attention: parameters.text('estimate_attention'),
        subject: parameters.text('objet'),
        comment: parameters.text('estimate_comment'),
        vat_rate: rate,
        several_vat: Number(rate) > 0 ? 0 : 1,
        forced_total: forced,
        template_id: parameters.text('template_id'),
      },
      priced,
      totals,
    );
    call.notify('create_estimate', estimate.id);
    return createdEstimateAnswer(estimate);
  },
};

const transformEstimate: AccountAction = {
  name: 'transformEstimate',
  effect: 'write',
  access: 'account',
  parameters: ['estimate_id'],
  required: [missing('estimate_id', -25)],
  run: (call) => {
    const { store, company, today } = call;
    const estimate = requireEstimate(call);
    const former = store.count(invoices, { company_id: company.id, estimate_id: estimate.id });
    if (former > 0) {
      call.hint(`Estimate ${estimate.id} was already transformed: this call created another invoice`);
    }
    const { client_id, attention, subject, comment, vat_rate, several_vat, forced_total, template_id } =
      estimate;
    const { net, vat, total } = estimate;
    const lines = linesOf(store, 'estimate', estimate);
    const invoice = insertInvoice(
      store,
      company,
      {
        ...{ client_id, attention, subject, comment, vat_rate, several_vat, forced_total, template_id },
        type: 'invoice',
        title: 'Facture',
        date: today,
        term: addDays(today, DEFAULT_TERM_DAYS),
        vat_enable: 1,
        credited_invoice_id: null,
        estimate_id: estimate.id,
        payment_condition_enable: '0',
        payment_amount: '0',
      },
      lines,
      { net, vat, total },
    );
    setEstimateStatus(store, estimate.id, 'gained', today);
    call.notify('estimate_status_gained', estimate.id, { invoice_id: String(invoice.id) });
    return createdInvoiceAnswer(invoice);
  },
};

export const estimateActions: readonly Action[] = [getEstimate, createEstimate, transformEstimate];
