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
      action: 'Create estimate',
      description: 'Create an estimate (devis) with its lines',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getEstimate',
      action: 'Get estimate',
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
      action: 'Transform estimate into invoice (irreversible)',
      description: 'Create an invoice from an estimate and mark the estimate as won',
      notice: 'An invoice cannot be deleted, and transforming the same estimate twice makes two invoices.',
    },
  ],
  fields: {
    client_id: { locator: 'client' },
    estimate_attention: { placeholder: 'e.g. Madame Dupont' },
    estimate_vat: {
      placeholder: 'e.g. 20',
    },
    figures_total_withvat: {
      notZero: true,
      placeholder: 'e.g. 120.50',
    },
    objet: { placeholder: 'e.g. New website' },
  },
};
