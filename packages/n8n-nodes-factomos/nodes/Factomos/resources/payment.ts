import { type ResourceUi } from './ui.ts';

export const payment: ResourceUi = {
  name: 'Payment',
  value: 'payment',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Record Once per Key',
      actionName: 'createPayment',
      recoveryHint: 'Read the invoice with Invoice: Get and look at figures_paid.',
      action: 'Record payment of invoice',
      description: 'Record money received for an invoice (règlement)',
    },
    {
      name: 'Delete All',
      value: 'deleteAll',
      idempotencyLabel: 'Delete Once per Key',
      actionName: 'deleteAllPayments',
      recoveryHint: 'Read the invoice with Invoice: Get and look at figures_paid.',
      action: 'Delete all payments of invoice (irreversible)',
      description: 'Delete every payment of an invoice, so that it is unpaid',
      notice: 'Deleted payments cannot be restored.',
    },
    {
      name: 'Update',
      value: 'update',
      idempotencyLabel: 'Update Once per Key',
      mode: 'update',
      actionName: 'editPayment',
      recoveryHint:
        'Read the invoice with Invoice: Get and look at figures_paid. It is safe to make the same change again.',
      action: 'Update payment of invoice',
      description: 'Change a payment of an invoice',
    },
  ],
  fields: {
    invoice_id: { locator: 'invoice' },
    montant: { orDue: true, notZero: true, placeholder: 'e.g. 120.50' },
  },
};
