import { addDays } from '../../documents/days.ts';
import { setEstimateStatus } from '../../documents/estimates.ts';
import { insertInvoice } from '../../documents/invoices.ts';
import { linesOf } from '../../documents/lines.ts';
import { invoices } from '../../store/schema.ts';
import { createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { DEFAULT_TERM_DAYS } from '../invoices/create-invoice.ts';
import { requireEstimate } from '../call/look-up.ts';

export const transformEstimate: AccountAction = {
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
