import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { articleFields } from '../spec/article-fields.ts';
import { defineActions, read, write } from '../spec/define-actions.ts';
import { lineErrors } from '../spec/document-errors.ts';
import { missing, notFound } from '../spec/error-entry.ts';
import { newInvoice } from '../spec/invoice-shapes.ts';
import { totals } from '../spec/totals.ts';

const estimateErrors = {
  [-25]: missing('estimate_id'),
  [-26]: notFound('Estimate'),
} as const;

/** Columns of the estimate itself, which Factomos repeats in every line. Client and date are returned only here. */
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
  ...totals,
  figures_total_withvat: field.amount,
  document_lang: field.text,
  date_update: field.datetime,
} as const;

export const estimateActions = defineActions('estimate', {
  getEstimate: read({
    section: 28,
    params: {
      estimate_id: param.required(param.id),
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
        ...totals,
        estimate_format: field.text,
      }),
    },
    errors: estimateErrors,
  }),
  createEstimate: write({
    section: 29,
    params: {
      client_id: param.required(param.id),
      estimate_attention: param.text,
      objet: param.text,
      estimate_date: param.exampleOnly(param.date),
      estimate_vat: param.percent,
      lines: param.required(param.lines),
      estimate_comment: param.multiline,
      figures_total_withvat: param.amount,
      template_id: param.id,
    },
    result: {
      estimate_id: field.essential(field.id),
      estimate_formated_number: field.text,
      estimate_document_key: field.key,
      estimate_date: field.date,
      client_id: field.id,
    },
    errors: lineErrors,
  }),
  transformEstimate: write({
    section: 30,
    params: {
      estimate_id: param.required(param.id),
    },
    result: newInvoice,
    errors: estimateErrors,
  }),
});
