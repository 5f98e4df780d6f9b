import { type ResourceWords } from './words.ts';

export const creditNote: ResourceWords = {
  name: 'Credit Note',
  value: 'creditNote',
  operations: [
    {
      name: 'Create',
      value: 'create',
      onceVerb: 'Create',
      action: 'createCreditNote',
      sentence: 'Create a credit note (irreversible)',
      description: 'Cancel a whole invoice with a credit note (avoir)',
      notice: 'A credit note cancels the whole invoice and cannot be deleted.',
    },
  ],
  fields: {
    invoice_id: { displayName: 'Invoice', locator: 'invoice' },
  },
};
