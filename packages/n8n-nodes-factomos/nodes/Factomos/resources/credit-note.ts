import { type ResourceUi } from './ui.ts';

export const creditNote: ResourceUi = {
  name: 'Credit Note',
  value: 'creditNote',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createCreditNote',
      recoveryHint: 'Look for the credit note with Invoice: Get Many and the status Credit Note.',
      action: 'Create credit note (irreversible)',
      description: 'Cancel a whole invoice with a credit note (avoir)',
      notice: 'A credit note cancels the whole invoice and cannot be deleted.',
    },
  ],
  fields: {
    invoice_id: { locator: 'invoice' },
  },
};
