import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { articleFields } from '../spec/article-fields.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';
import { newInvoice } from '../spec/invoice-shapes.ts';

const estimateErrors = {
  [-25]: missing('estimate_id'),
  [-26]: notFound('Estimate', 'estimate_id'),
} as const;

/** Columns of the estimate itself that Factomos repeats in every line; client and date stand only here. */
const repeatedInArticles = {
  id: field.id,
  template_id: field.idOrNone,
  estimate_number: field.text,
  estimate_formated_number: field.text,
  client_id: field.id,
  client_company_name: field.text,
  estimate_status: field.text,
  estimate_vat: field.percent,
  document_title: field.text,
  several_vat: field.flag,
  company_vat: field.percent,
  tva_enable: field.flag,
  estimate_date: field.date,
  estimate_action_date: field.date,
  estimate_attention: field.text,
  objet: field.text,
  estimate_comment: field.text,
  estimate_sentmail: field.flag,
  with_precompte: field.flag,
  figures_total_withoutvat: field.amount,
  figures_total_vat: field.amount,
  figures_total_withvat: field.amount,
  document_lang: field.text,
  date_update: field.datetime,
} as const;

export const getEstimate = defineAction({
  name: 'getEstimate',
  resource: 'estimate',
  section: 28,
  since: '1.20',
  effect: 'read',
  summary: 'Reads an estimate (devis). Its client and date stand only in its articles.',
  params: {
    estimate_id: param.required(param.id('The estimate to read.')),
  },
  result: {
    estimate: field.object({
      estimate_formated_number: field.text,
      articleList: field.list({
        ...articleFields,
        stock: field.quantity,
        image: field.text,
        reference: field.text,
        estimate_id: field.id,
        estimate_price: field.amount,
        estimate_order: field.integer,
        ...repeatedInArticles,
      }),
      lines: field.lines('estimate_price'),
      estimate_status: field.essential(field.text),
      document_title: field.text,
      document_key: field.key,
      exists: field.flag,
      id: field.essential(field.id),
      estimate_number: field.text,
      unix_timestamp: field.timestamp,
      figures_total_withoutvat: field.amount,
      figures_total_vat: field.amount,
      figures_total_withvat: field.essential(field.amount),
      estimate_format: field.text,
    }),
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
    client_id: param.required(param.id('Who the estimate is for.')),
    estimate_attention: param.text('For the attention of.'),
    objet: param.text('Subject of the estimate.'),
    estimate_date: param.exampleOnly(param.date('Date of the estimate; today if left out.')),
    estimate_vat: param.percent("VAT rate of the whole estimate; each service's own if left out."),
    lines: param.required(param.lines('Services and titles, in order.')),
    estimate_comment: param.multiline('Comment printed below the lines.'),
    figures_total_withvat: param.amount('Forces the total with VAT in EUR; the VAT becomes the difference.'),
    template_id: param.id('Design template of the document.'),
  },
  result: {
    estimate_id: field.essential(field.id),
    estimate_formated_number: field.text,
    estimate_document_key: field.key,
    estimate_date: field.date,
    client_id: field.id,
  },
  errors: {
    [-9]: missing('client_id'),
    [-10]: notFound('Client', 'client_id'),
    [-14]: notFound('Service', 'service_id'),
  },
  recoveryHint: 'The API cannot list estimates: look for it in Factomos before you send it again.',
});

export const transformEstimate = defineAction({
  name: 'transformEstimate',
  resource: 'estimate',
  section: 30,
  since: '1.20',
  effect: 'write',
  summary: 'Makes an invoice of an estimate. Doing it twice makes two invoices.',
  params: {
    estimate_id: param.required(param.id('The estimate to invoice.')),
  },
  result: newInvoice,
  errors: estimateErrors,
  recoveryHint:
    'Look for the invoice before you send it again: findPossibleDuplicates({ client_id, net_total, date }); its row names the estimate in estimate_id.',
});
