import { type ResourceUi } from './ui.ts';

export const invoice: ResourceUi = {
  name: 'Invoice',
  value: 'invoice',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createInvoice',
      recoveryHint: 'Look for the invoice with Get Many: the newest come first.',
      action: 'Create invoice (irreversible)',
      description: 'Create an invoice (facture) with its lines, which gets its final number at once',
      notice:
        'An invoice gets its final number at once and cannot be deleted: only a credit note for the whole invoice cancels it.',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getInvoice',
      action: 'Get invoice',
      description: 'Read an invoice by its ID, number or link',
    },
    {
      name: 'Get Email History',
      value: 'getEmailHistory',
      actionName: 'getInvoiceMailHistory',
      action: 'Get email history of invoice',
      description: 'List the emails that were sent for an invoice',
    },
    {
      name: 'Get Many',
      value: 'getMany',
      actionName: 'listInvoice',
      mode: 'pagedList',
      action: 'Get many invoices',
      description: 'List invoices by their status, 50 for each call',
    },
    {
      name: 'Send',
      value: 'send',
      idempotencyLabel: 'Send Once per Key',
      actionName: 'sendInvoice',
      recoveryHint: 'Look for the email with Get Email History.',
      action: 'Send invoice by email (irreversible)',
      description: 'Send an invoice to the client by email',
      notice: 'The email is sent immediately and cannot be recalled.',
    },
    {
      name: 'Update',
      value: 'update',
      idempotencyLabel: 'Update Once per Key',
      mode: 'update',
      actionName: 'editInvoice',
      recoveryHint: 'Read the invoice with Get. It is safe to make the same change again.',
      action: 'Update invoice',
      description: 'Change an invoice and replace all its lines',
      notice:
        'The lines given here replace all lines of the invoice, and discounts of the lines are lost: the API cannot set them. Whether Factomos keeps other fields that are left out is not documented: fill in what must be kept, such as the subject.',
    },
  ],
  fields: {
    client_id: { locator: 'client' },
    email_template_id: {
      locator: 'emailTemplate',
    },
    email_to: {
      rejectEmpty: true,
      placeholder: 'name@email.com',
    },
    figures_total_withvat: {
      notZero: true,
      placeholder: 'e.g. 120.50',
    },
    invoice_attention: { placeholder: 'e.g. Madame Dupont' },
    invoice_id: { locator: 'invoice' },
    invoice_paid: {
      onlyOn: true,
      hint: 'Off changes nothing: to delete payments, use Payment: Delete All.',
    },
    invoice_vat: {
      hint: 'To charge no VAT, turn VAT Enabled off.',
      placeholder: 'e.g. 20',
    },
    objet: { placeholder: 'e.g. Website, second instalment' },
    payment_amount: { placeholder: 'e.g. 100' },
    vat_enable: {
      startsOn: true,
    },
  },
};
