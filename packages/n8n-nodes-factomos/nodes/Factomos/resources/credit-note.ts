import { type ResourceWords } from './ui.ts';

export const creditNote: ResourceWords = {
  name: 'Credit Note',
  value: 'creditNote',
  operations: [
    {
      name: 'Create',
      value: 'create',
      onceVerb: 'Create',
      action: 'createCreditNote',
      whenUnknown: 'Look for the credit note with Invoice: Get Many and the status Credit Note.',
      sentence: 'Create a credit note (irreversible)',
      description: 'Cancel a whole invoice with a credit note (avoir)',
      notice: 'A credit note cancels the whole invoice and cannot be deleted.',
    },
  ],
  fields: {
    invoice_id: { displayName: 'Invoice', locator: 'invoice' },
  },
};
