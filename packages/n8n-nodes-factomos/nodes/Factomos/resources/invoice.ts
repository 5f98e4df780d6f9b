import { linesUi } from './lines.ts';
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
      action: 'Create an invoice (irreversible)',
      description:
        'Create an invoice (facture) with its lines. It gets its final number at once and cannot be deleted through the API.',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getInvoice',
      action: 'Get an invoice',
      description: 'Read an invoice by its ID',
    },
    {
      name: 'Get Email History',
      value: 'getEmailHistory',
      actionName: 'getInvoiceMailHistory',
      action: 'Get the email history of an invoice',
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
      action: 'Send an invoice by email (irreversible)',
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
      action: 'Update an invoice',
      description: 'Change an invoice and replace all its lines',
      notice:
        'The lines given here replace all lines of the invoice. Whether Factomos keeps other fields that are left out is not documented: fill in what must be kept, such as the subject.',
    },
  ],
  fields: {
    client_id: { displayName: 'Client', locator: 'client' },
    email_template_id: {
      displayName: 'Email Template',
      description: 'The text of the email. Without it, Factomos uses its default for invoices.',
      locator: 'emailTemplate',
    },
    email_to: {
      displayName: 'To Email',
      rejectEmpty: true,
      description: 'Where to send the invoice. Without it, it goes to the address of the client.',
      placeholder: 'name@email.com',
    },
    figures_total_withvat: {
      displayName: 'Forced Total With VAT',
      notZero: true,
      description:
        'Total with VAT in EUR that replaces the calculated one. VAT becomes the difference to the total without VAT.',
      placeholder: 'e.g. 120.50',
    },
    invoice_attention: { displayName: 'Attention', placeholder: 'e.g. Madame Dupont' },
    invoice_comment: { displayName: 'Comment' },
    invoice_date: {
      displayName: 'Date',
      description: 'Date of the invoice. Without it, Factomos uses today.',
    },
    invoice_id: { displayName: 'Invoice', locator: 'invoice' },
    invoice_paid: {
      displayName: 'Paid',
      onlyOn: true,
      description:
        'Whether to record a payment of all that is due. Off changes nothing: to delete payments, use Payment: Delete All.',
    },
    invoice_status: {
      displayName: 'Statuses',
      description: 'The statuses to list, each for at least one call',
      choices: {
        avoir: 'Credit Note (Avoir)',
        later: 'Overdue (Later)',
        paid: 'Paid',
        'paid-avoir': 'Settled by Credit Note',
        'partially-paid': 'Partially Paid',
        'partially-paid-avoir': 'Partially Settled by Credit Note',
        pending: 'Pending',
      },
    },
    invoice_vat: {
      displayName: 'VAT Rate (%)',
      description:
        'One VAT rate for the whole invoice, in percent. Without it, and with 0, each line has the rate of its service. To charge no VAT, turn VAT Enabled off.',
      placeholder: 'e.g. 20',
    },
    lines: linesUi,
    objet: { displayName: 'Subject', placeholder: 'e.g. Website, second instalment' },
    payment_amount: { displayName: 'Payment Condition Amount', placeholder: 'e.g. 100' },
    payment_condition_enable: {
      displayName: 'Payment Condition Enabled',
      description: 'Whether to print a payment condition on the invoice',
    },
    payment_term: { displayName: 'Payment Term' },
    template_id: { displayName: 'Design Template ID' },
    vat_enable: {
      displayName: 'VAT Enabled',
      startsOn: true,
      description: 'Whether to charge VAT on this invoice. Factomos does so unless this is off.',
    },
  },
};
