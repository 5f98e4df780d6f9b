import { linesWords } from './lines.ts';
import { type ResourceWords } from './ui.ts';

export const estimate: ResourceWords = {
  name: 'Estimate',
  value: 'estimate',
  operations: [
    {
      name: 'Create',
      value: 'create',
      onceVerb: 'Create',
      action: 'createEstimate',
      whenUnknown: 'Look for the estimate in Factomos, since the API cannot list estimates.',
      sentence: 'Create an estimate',
      description: 'Create an estimate (devis) with its lines',
    },
    {
      name: 'Get',
      value: 'get',
      action: 'getEstimate',
      sentence: 'Get an estimate',
      description: 'Read an estimate by its ID',
    },
    {
      name: 'Transform Into Invoice',
      value: 'transform',
      onceVerb: 'Transform',
      action: 'transformEstimate',
      whenUnknown: 'Look with Invoice: Get Many for an invoice whose estimate_id is the one of the estimate.',
      sentence: 'Transform an estimate into an invoice (irreversible)',
      description: 'Create an invoice from an estimate and mark the estimate as won',
      notice: 'An invoice cannot be deleted, and transforming the same estimate twice makes two invoices.',
    },
  ],
  fields: {
    client_id: { displayName: 'Client', locator: 'client' },
    estimate_attention: { displayName: 'Attention', placeholder: 'e.g. Madame Dupont' },
    estimate_comment: { displayName: 'Comment' },
    estimate_date: {
      displayName: 'Date',
      description: 'Date of the estimate. Without it, Factomos takes today.',
    },
    estimate_id: { displayName: 'Estimate ID' },
    estimate_vat: {
      displayName: 'VAT Rate (%)',
      description:
        'One VAT rate for the whole estimate, in percent. Without it, and with 0, each line has the rate of its service.',
      placeholder: 'e.g. 20',
    },
    figures_total_withvat: {
      displayName: 'Forced Total With VAT',
      notZero: true,
      description:
        'Total with VAT in EUR that replaces the calculated one. VAT becomes the difference to the total without VAT.',
      placeholder: 'e.g. 120.50',
    },
    lines: linesWords,
    objet: { displayName: 'Subject', placeholder: 'e.g. New website' },
    template_id: { displayName: 'Design Template ID' },
  },
};
