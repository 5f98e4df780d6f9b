import { insertEstimate } from '../../documents/estimates.ts';
import { createdEstimateAnswer } from '../../serializers/created-document.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { parseForcedTotal, parseRate, priceDocument } from '../documents/parse-document.ts';
import { requireClient } from '../call/look-up.ts';
import { lineParameters, requiredLines, parseLines } from '../documents/parse-lines.ts';

export const createEstimate: AccountAction = {
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
