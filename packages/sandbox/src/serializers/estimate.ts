import { midnightInParis } from '../documents/days.ts';
import { linesOf } from '../documents/lines.ts';
import { fromCents } from '../documents/money.ts';
import { ESTIMATE_FORMAT } from '../documents/numbering.ts';
import { clients, type CompanyRow, type EstimateRow } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { articlesOf, type Source } from './article.ts';

function figures(estimate: EstimateRow): Record<string, string> {
  return {
    figures_total_withoutvat: fromCents(estimate.net),
    figures_total_vat: fromCents(estimate.vat),
    figures_total_withvat: fromCents(estimate.total),
  };
}

/** The columns of the estimate that are repeated in every article. */
function repeated(store: Store, company: CompanyRow, estimate: EstimateRow): Record<string, string | null> {
  return {
    id: String(estimate.id),
    template_id: estimate.template_id,
    estimate_number: String(estimate.number),
    estimate_formated_number: estimate.formatted_number,
    client_id: String(estimate.client_id),
    client_company_name: store.get(clients, estimate.client_id)?.client_company_name ?? '',
    estimate_status: estimate.status,
    estimate_vat: estimate.vat_rate,
    document_title: estimate.title,
    several_vat: String(estimate.several_vat),
    company_vat: company.vat_percentage,
    tva_enable: String(company.vat_enabled),
    estimate_date: estimate.date,
    estimate_action_date: estimate.action_date,
    estimate_attention: estimate.attention,
    objet: estimate.subject,
    estimate_comment: estimate.comment,
    estimate_sentmail: String(estimate.sent_mail),
    with_precompte: '0',
    ...figures(estimate),
    document_lang: 'fr',
    date_update: '0000-00-00 00:00:00',
  };
}

/** getEstimate's `estimate`. Client and date are only in its articles. */
export function estimateAnswer(
  source: Source,
  company: CompanyRow,
  estimate: EstimateRow,
): Record<string, unknown> {
  const { store } = source;
  const shared = repeated(store, company, estimate);
  const articles = articlesOf(source, company.id, linesOf(store, 'estimate', estimate));
  return {
    estimate_formated_number: estimate.formatted_number,
    articleList: articles.map(({ service, row, line, totalHt }) => ({
      ...service,
      stock: row.stock,
      image: '',
      reference: row.reference,
      estimate_id: String(estimate.id),
      quantity: line.quantity,
      remise: line.remise,
      estimate_price: line.price,
      comment: line.description,
      estimate_order: String(line.position),
      ...shared,
      percent: '0',
      total_ht: totalHt,
    })),
    estimate_status: estimate.status,
    document_title: estimate.title,
    document_key: estimate.document_key,
    exists: true,
    id: String(estimate.id),
    estimate_number: String(estimate.number),
    unix_timestamp: String(midnightInParis(estimate.date)),
    ...figures(estimate),
    estimate_format: ESTIMATE_FORMAT,
  };
}
