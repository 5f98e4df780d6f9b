import { invoiceStatuses } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';
import { invoiceFields, invoiceHead, invoiceRowFields, newInvoice } from './invoice-shapes.ts';

const invoiceErrors = {
  [-17]: missing('invoice_id'),
  [-20]: notFound('Invoice', 'invoice_id'),
} as const;

const documentErrors = {
  [-9]: missing('client_id'),
  [-10]: notFound('Client', 'client_id'),
  [-14]: notFound('Service', 'service_id'),
} as const;

const addressing = {
  invoice_attention: { kind: 'text', required: false, doc: 'For the attention of.' },
  objet: { kind: 'text', required: false, doc: 'Subject of the invoice.' },
} as const;

const dating = {
  invoice_date: { kind: 'date', required: false, doc: 'Date of the invoice; today if left out.' },
} as const;

const conditions = {
  invoice_vat: {
    kind: 'percent',
    required: false,
    doc: "VAT rate of the whole invoice; each service's own if left out.",
  },
  payment_condition_enable: {
    kind: 'flag',
    required: false,
    doc: 'Whether the payment condition is printed.',
  },
  payment_amount: { kind: 'amount', required: false, doc: 'Amount of the payment condition.' },
  payment_term: { kind: 'date', required: false, doc: 'Day the payment is due.' },
  invoice_comment: { kind: 'multiline', required: false, doc: 'Comment printed below the lines.' },
  lines: { kind: 'lines', required: true, doc: 'Services and titles, in order.' },
  figures_total_withvat: {
    kind: 'amount',
    required: false,
    doc: 'Forces the total with VAT in EUR; the VAT becomes the difference.',
  },
  invoice_paid: { kind: 'flag', required: false, doc: 'Whether it is already paid.' },
} as const;

export const createInvoice = defineAction({
  name: 'createInvoice',
  resource: 'invoice',
  section: 15,
  since: '1.20',
  effect: 'write',
  summary: 'Makes an invoice. It gets a number at once and cannot be deleted, only credited.',
  params: {
    client_id: { kind: 'id', required: true, doc: 'Who the invoice is for.' },
    ...addressing,
    ...dating,
    vat_enable: { kind: 'flag', required: false, doc: 'No: an invoice without VAT.' },
    ...conditions,
    template_id: { kind: 'id', required: false, doc: 'Design template of the document.' },
  },
  result: newInvoice,
  errors: documentErrors,
  whenUnknown: 'Look for it before you send it again: findPossibleDuplicates({ client_id, total, date }).',
});

export const getInvoice = defineAction({
  name: 'getInvoice',
  resource: 'invoice',
  section: 16,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an invoice with its lines. Subject, comment and VAT rate are not in the answer.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice to read.' },
  },
  result: { invoice: { kind: 'object', fields: invoiceFields } },
  errors: invoiceErrors,
});

export const listInvoice = defineAction({
  name: 'listInvoice',
  resource: 'invoice',
  section: 17,
  since: '1.29',
  effect: 'read',
  summary: 'Lists the invoices of one status, at most 50 at once, the newest first.',
  params: {
    invoice_status: {
      kind: 'choice',
      choices: invoiceStatuses,
      required: true,
      doc: 'Status of the invoices.',
    },
    page_index: { kind: 'integer', required: false, doc: 'Row to start from: 0, 50, 100 and so on.' },
  },
  result: {
    pagination: {
      kind: 'object',
      fields: {
        first_row: { kind: 'integer' },
        // Inclusive, as first_row is.
        last_row: { kind: 'integer' },
        total_invoices: { kind: 'integer' },
      },
    },
    invoices: { kind: 'list', fields: invoiceRowFields },
  },
  errors: {
    [-39]: missing('invoice_status'),
    [-40]: {
      message: 'Invalid parameter invoice_status',
      meaning: 'Factomos does not know this status.',
      hint: `Send one of ${invoiceStatuses.join(', ')}.`,
    },
    [-41]: {
      message: 'Invalid parameter page_index',
      meaning: 'page_index is above the number of invoices.',
      hint: 'Start from row 0 again, or let iterateInvoices walk the pages.',
    },
  },
});

export const editInvoice = defineAction({
  name: 'editInvoice',
  resource: 'invoice',
  section: 18,
  since: '1.20',
  effect: 'write',
  summary: 'Changes an invoice. Its lines are replaced by those sent.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice to change.' },
    client_id: { kind: 'id', required: true, doc: 'Who the invoice is for.' },
    ...dating,
    ...addressing,
    ...conditions,
  },
  result: invoiceHead,
  errors: { ...documentErrors, ...invoiceErrors },
  whenUnknown: 'Read the invoice with getInvoice. Sending the same change again does no harm.',
});

export const sendInvoice = defineAction({
  name: 'sendInvoice',
  resource: 'invoice',
  section: 19,
  since: '1.20',
  effect: 'write',
  summary: 'Sends an invoice by email.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice to send.' },
    email_template_id: { kind: 'id', required: false, doc: 'Email template: an id from listEmailTemplates.' },
    email_to: { kind: 'email', required: false, doc: "Recipient; the client's address if left out." },
  },
  result: {},
  errors: invoiceErrors,
  whenUnknown: 'Look whether the mail left before you send it again: checkSend(invoice_id).',
});

export const getInvoiceMailHistory = defineAction({
  name: 'getInvoiceMailHistory',
  resource: 'invoice',
  section: 20,
  since: '1.29',
  effect: 'read',
  summary: 'Lists the emails that were sent for an invoice.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice.' },
  },
  result: {
    'invoice-emails': {
      kind: 'list',
      fields: {
        id: { kind: 'id' },
        invoice_id: { kind: 'id' },
        template_type: { kind: 'text' },
        email_to: { kind: 'text' },
        email_subject: { kind: 'text' },
        email_content: { kind: 'text' },
        email_date: { kind: 'datetime' },
        email_attachment: { kind: 'text' },
        email_viewed: { kind: 'flag' },
      },
    },
  },
  errors: invoiceErrors,
});

export const createCreditNote = defineAction({
  name: 'createCreditNote',
  resource: 'invoice',
  section: 31,
  since: '1.29',
  effect: 'write',
  summary: 'Makes a credit note (avoir) of a whole invoice.',
  params: {
    invoice_id: { kind: 'id', required: true, doc: 'The invoice to credit.' },
  },
  result: newInvoice,
  errors: invoiceErrors,
  whenUnknown:
    "Read the invoice with getInvoice: a credited one is paid-avoir. Or look for it with listInvoice({ invoice_status: 'avoir' }).",
});
