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
      action: 'Record a payment of an invoice',
      description: 'Record money received for an invoice (règlement)',
    },
    {
      name: 'Delete All',
      value: 'deleteAll',
      idempotencyLabel: 'Delete Once per Key',
      actionName: 'deleteAllPayments',
      recoveryHint: 'Read the invoice with Invoice: Get and look at figures_paid.',
      action: 'Delete all payments of an invoice (irreversible)',
      description: 'Delete every payment of an invoice, which is unpaid then',
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
      action: 'Update a payment of an invoice',
      description: 'Change a payment of an invoice',
    },
  ],
  fields: {
    invoice_id: { displayName: 'Invoice', locator: 'invoice' },
    montant: { displayName: 'Amount', notZero: true, placeholder: 'e.g. 120.50' },
    numero_cheque: { displayName: 'Check Number' },
    numero_remise: { displayName: 'Deposit Slip Number' },
    payment_date: {
      displayName: 'Date',
      description: 'Day of the payment. Without it, Factomos uses today.',
    },
    payment_id: {
      displayName: 'Payment ID',
      description: 'ID of the payment. Needed only if the invoice has several.',
    },
    reference: { displayName: 'Reference' },
    type: {
      displayName: 'Type',
      choices: {
        cb: 'Card (Carte Bancaire)',
        check: 'Check',
        especes: 'Cash (Espèces)',
        paypal: 'PayPal',
        virement: 'Bank Transfer (Virement)',
        other: 'Other',
      },
    },
  },
};
