import { articleFields } from './article-fields.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';
import { newInvoice } from './invoice-shapes.ts';

const estimateErrors = {
  [-25]: missing('estimate_id'),
  [-26]: notFound('Estimate', 'estimate_id'),
} as const;

/** Columns of the estimate itself that Factomos repeats in every line; client and date stand only here. */
const repeatedInArticles = {
  id: { kind: 'id' },
  template_id: { kind: 'idOrNone' },
  estimate_number: { kind: 'text' },
  estimate_formated_number: { kind: 'text' },
  client_id: { kind: 'id' },
  client_company_name: { kind: 'text' },
  estimate_status: { kind: 'text' },
  estimate_vat: { kind: 'percent' },
  document_title: { kind: 'text' },
  several_vat: { kind: 'flag' },
  company_vat: { kind: 'percent' },
  tva_enable: { kind: 'flag' },
  estimate_date: { kind: 'date' },
  estimate_action_date: { kind: 'date' },
  estimate_attention: { kind: 'text' },
  objet: { kind: 'text' },
  estimate_comment: { kind: 'text' },
  estimate_sentmail: { kind: 'flag' },
  with_precompte: { kind: 'flag' },
  figures_total_withoutvat: { kind: 'amount' },
  figures_total_vat: { kind: 'amount' },
  figures_total_withvat: { kind: 'amount' },
  document_lang: { kind: 'text' },
  date_update: { kind: 'datetime' },
} as const;

export const getEstimate = defineAction({
  name: 'getEstimate',
  resource: 'estimate',
  section: 28,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an estimate (devis). Its client and date stand only in its articles.',
  params: {
    estimate_id: { kind: 'id', required: true, doc: 'The estimate to read.' },
  },
  result: {
    estimate: {
      kind: 'object',
      fields: {
        estimate_formated_number: { kind: 'text' },
        articleList: {
          kind: 'list',
          fields: {
            ...articleFields,
            stock: { kind: 'quantity' },
            image: { kind: 'text' },
            reference: { kind: 'text' },
            estimate_id: { kind: 'id' },
            estimate_price: { kind: 'amount' },
            estimate_order: { kind: 'integer' },
            ...repeatedInArticles,
          },
        },
        lines: { kind: 'lines', price: 'estimate_price' },
        estimate_status: { kind: 'text' },
        document_title: { kind: 'text' },
        document_key: { kind: 'key' },
        exists: { kind: 'flag' },
        id: { kind: 'id' },
        estimate_number: { kind: 'text' },
        unix_timestamp: { kind: 'timestamp' },
        figures_total_withoutvat: { kind: 'amount' },
        figures_total_vat: { kind: 'amount' },
        figures_total_withvat: { kind: 'amount' },
        estimate_format: { kind: 'text' },
      },
    },
  },
  errors: estimateErrors,
});

export const createEstimate = defineAction({
  name: 'createEstimate',
  resource: 'estimate',
  section: 29,
  since: '1.20',
  effect: 'write',
  summary: 'Makes an estimate (devis).',
  params: {
    client_id: { kind: 'id', required: true, doc: 'Who the estimate is for.' },
    estimate_attention: { kind: 'text', required: false, doc: 'For the attention of.' },
    objet: { kind: 'text', required: false, doc: 'Subject of the estimate.' },
    estimate_date: {
      kind: 'date',
      required: false,
      documented: 'example-only',
      doc: 'Date of the estimate; today if left out.',
    },
    estimate_vat: {
      kind: 'percent',
      required: false,
      doc: "VAT rate of the whole estimate; each service's own if left out.",
    },
    lines: { kind: 'lines', required: true, doc: 'Services and titles, in order.' },
    estimate_comment: { kind: 'multiline', required: false, doc: 'Comment printed below the lines.' },
    figures_total_withvat: {
      kind: 'amount',
      required: false,
      doc: 'Forces the total with VAT in EUR; the VAT becomes the difference.',
    },
    template_id: { kind: 'id', required: false, doc: 'Design template of the document.' },
  },
  result: {
    estimate_id: { kind: 'id' },
    estimate_formated_number: { kind: 'text' },
    estimate_document_key: { kind: 'key' },
    estimate_date: { kind: 'date' },
    client_id: { kind: 'id' },
  },
  errors: {
    [-9]: missing('client_id'),
    [-10]: notFound('Client', 'client_id'),
    [-14]: notFound('Service', 'service_id'),
  },
  whenUnknown: 'The API cannot list estimates: look for it in Factomos before you send it again.',
});

export const transformEstimate = defineAction({
  name: 'transformEstimate',
  resource: 'estimate',
  section: 30,
  since: '1.20',
  effect: 'write',
  summary: 'Makes an invoice of an estimate. Doing it twice makes two invoices.',
  params: {
    estimate_id: { kind: 'id', required: true, doc: 'The estimate to invoice.' },
  },
  result: newInvoice,
  errors: estimateErrors,
  whenUnknown:
    'Look for the invoice before you send it again: findPossibleDuplicates({ client_id, total, date }); its row names the estimate in estimate_id.',
});
