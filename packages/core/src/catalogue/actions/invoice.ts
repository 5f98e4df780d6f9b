import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import * as server from '../spec/server-messages.ts';
import { invoiceStatuses } from '../spec/choices.ts';
import { defineActions, read, write } from '../spec/define-actions.ts';
import { invoiceErrors, lineErrors } from '../spec/document-errors.ts';
import { missing } from '../spec/error-entry.ts';
import { invoiceFields, invoiceHead, invoiceRowFields, newInvoice } from '../spec/invoice-shapes.ts';

/** The requested row is beyond the last one. */
export const INVALID_PAGE_INDEX = -41;

const addressing = {
  invoice_attention: param.text,
  objet: param.text,
} as const;

const dating = {
  invoice_date: param.date,
} as const;

const conditions = {
  invoice_vat: param.percent,
  payment_condition_enable: param.flag,
  payment_amount: param.amount,
  payment_term: param.date,
  invoice_comment: param.multiline,
  lines: param.required(param.lines),
  figures_total_withvat: param.amount,
  invoice_paid: param.flag,
} as const;

export const invoiceActions = defineActions('invoice', {
  createInvoice: write({
    section: 15,
    params: {
      client_id: param.required(param.id),
      ...addressing,
      ...dating,
      vat_enable: param.flag,
      ...conditions,
      template_id: param.id,
    },
    result: newInvoice,
    errors: lineErrors,
  }),
  getInvoice: read({
    section: 16,
    params: {
      invoice_id: param.required(param.id),
    },
    result: { invoice: field.object(invoiceFields) },
    errors: invoiceErrors,
  }),
  listInvoice: read({
    section: 17,
    since: '1.29',
    params: {
      invoice_status: param.requiredChoice(invoiceStatuses),
      page_index: param.integer,
    },
    result: {
      pagination: field.object({
        first_row: field.optional(field.integer),
        // Inclusive, like `first_row`.
        last_row: field.optional(field.integer),
        total_invoices: field.essential(field.integer),
      }),
      invoices: field.countedList(invoiceRowFields, ['pagination', 'total_invoices']),
    },
    errors: {
      [-39]: missing('invoice_status'),
      [-40]: { message: server.INVALID_INVOICE_STATUS },
      [INVALID_PAGE_INDEX]: { message: server.INVALID_PAGE_INDEX },
    },
  }),
  editInvoice: write({
    section: 18,
    params: {
      invoice_id: param.required(param.id),
      client_id: param.required(param.id),
      ...dating,
      ...addressing,
      ...conditions,
    },
    result: invoiceHead,
    errors: { ...lineErrors, ...invoiceErrors },
  }),
  sendInvoice: write({
    section: 19,
    params: {
      invoice_id: param.required(param.id),
      email_template_id: param.id,
      email_to: param.email,
    },
    result: {},
    errors: invoiceErrors,
  }),
  getInvoiceMailHistory: read({
    section: 20,
    since: '1.29',
    params: {
      invoice_id: param.required(param.id),
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
  }),
  createCreditNote: write({
    section: 31,
    since: '1.29',
    params: {
      invoice_id: param.required(param.id),
    },
    result: newInvoice,
    errors: invoiceErrors,
  }),
});
