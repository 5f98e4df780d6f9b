import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { invoiceStatuses } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';
import { invoiceFields, invoiceHead, invoiceRowFields, newInvoice } from '../spec/invoice-shapes.ts';

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
  invoice_attention: param.text('For the attention of.'),
  objet: param.text('Subject of the invoice.'),
} as const;

const dating = {
  invoice_date: param.date('Date of the invoice; today if left out.'),
} as const;

const conditions = {
  invoice_vat: param.percent("VAT rate of the whole invoice; each service's own if left out."),
  payment_condition_enable: param.flag('Whether the payment condition is printed.'),
  payment_amount: param.amount('Amount of the payment condition.'),
  payment_term: param.date('Day the payment is due.'),
  invoice_comment: param.multiline('Comment printed below the lines.'),
  lines: param.required(param.lines('Services and titles, in order.')),
  figures_total_withvat: param.amount('Forces the total with VAT in EUR; the VAT becomes the difference.'),
  invoice_paid: param.flag('Whether it is already paid.'),
} as const;

export const createInvoice = defineAction({
  name: 'createInvoice',
  resource: 'invoice',
  section: 15,
  since: '1.20',
  effect: 'write',
  summary: 'Makes an invoice. It gets a number at once and cannot be deleted, only credited.',
  params: {
    client_id: param.required(param.id('Who the invoice is for.')),
    ...addressing,
    ...dating,
    vat_enable: param.flag('No: an invoice without VAT.'),
    ...conditions,
    template_id: param.id('Design template of the document.'),
  },
  result: newInvoice,
  errors: documentErrors,
  recoveryHint:
    'Look for it before you send it again: findPossibleDuplicates({ client_id, net_total, date }).',
});

export const getInvoice = defineAction({
  name: 'getInvoice',
  resource: 'invoice',
  section: 16,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an invoice with its lines. Subject, comment and VAT rate are not in the answer.',
  params: {
    invoice_id: param.required(param.id('The invoice to read.')),
  },
  result: { invoice: field.object(invoiceFields) },
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
    invoice_status: param.requiredChoice(invoiceStatuses, 'Status of the invoices.'),
    page_index: param.integer('Row to start from: 0, 50, 100 and so on.'),
  },
  result: {
    pagination: field.object({
      first_row: field.optional(field.integer),
      // Inclusive, as first_row is.
      last_row: field.optional(field.integer),
      total_invoices: field.essential(field.integer),
    }),
    invoices: field.countedList(invoiceRowFields, ['pagination', 'total_invoices']),
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
    invoice_id: param.required(param.id('The invoice to change.')),
    client_id: param.required(param.id('Who the invoice is for.')),
    ...dating,
    ...addressing,
    ...conditions,
  },
  result: invoiceHead,
  errors: { ...documentErrors, ...invoiceErrors },
  recoveryHint: 'Read the invoice with getInvoice. Sending the same change again does no harm.',
});

export const sendInvoice = defineAction({
  name: 'sendInvoice',
  resource: 'invoice',
  section: 19,
  since: '1.20',
  effect: 'write',
  summary: 'Sends an invoice by email.',
  params: {
    invoice_id: param.required(param.id('The invoice to send.')),
    email_template_id: param.id('Email template: an id from listEmailTemplates.'),
    email_to: param.email("Recipient; the client's address if left out."),
  },
  result: {},
  errors: invoiceErrors,
  recoveryHint: 'Look whether the mail left before you send it again: checkSend(invoice_id).',
});

export const getInvoiceMailHistory = defineAction({
  name: 'getInvoiceMailHistory',
  resource: 'invoice',
  section: 20,
  since: '1.29',
  effect: 'read',
  summary: 'Lists the emails that were sent for an invoice.',
  params: {
    invoice_id: param.required(param.id('The invoice.')),
  },
  result: {
    'invoice-emails': field.list({
      id: field.id,
      invoice_id: field.id,
      template_type: field.text,
      email_to: field.text,
      email_subject: field.text,
      email_content: field.text,
      email_date: field.datetime,
      email_attachment: field.text,
      email_viewed: field.flag,
    }),
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
    invoice_id: param.required(param.id('The invoice to credit.')),
  },
  result: newInvoice,
  errors: invoiceErrors,
  recoveryHint:
    "Read the invoice with getInvoice: a credited one is paid-avoir. Or look for it with listInvoice({ invoice_status: 'avoir' }).",
});
