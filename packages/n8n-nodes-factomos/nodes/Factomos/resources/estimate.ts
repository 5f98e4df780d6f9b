import { linesUi } from './lines.ts';
import { type ResourceUi } from './ui.ts';

export const estimate: ResourceUi = {
  name: 'Estimate',
  value: 'estimate',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createEstimate',
      recoveryHint: 'Look for the estimate in Factomos, since the API cannot list estimates.',
      action: 'Create an estimate',
      description: 'Create an estimate (devis) with its lines',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getEstimate',
      action: 'Get an estimate',
      description: 'Read an estimate by its ID',
    },
    {
      name: 'Transform Into Invoice',
      value: 'transform',
      idempotencyLabel: 'Transform Once per Key',
      actionName: 'transformEstimate',
      // Transforming an estimate twice creates two invoices.
      keyParameter: 'estimate_id',
      recoveryHint:
        'Look with Invoice: Get Many for an invoice whose estimate_id is the one of the estimate.',
      action: 'Transform an estimate into an invoice (irreversible)',
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
      description: 'Date of the estimate. Without it, Factomos uses today.',
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
    lines: linesUi,
    objet: { displayName: 'Subject', placeholder: 'e.g. New website' },
    template_id: { displayName: 'Design Template ID' },
  },
};
