import { type CompanyRow, type EstimateRow, estimates } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type PricedLine, replaceLines } from './lines.ts';
import { documentKey, ESTIMATE_FORMAT, formatNumber, nextNumber } from './numbering.ts';
import { type Totals } from './totals.ts';

export const estimateStatuses = [
  'pending',
  'gained',
  'gainedwithoutinvoice',
  'gainedwithacompte',
  'lost',
] as const;
export type EstimateStatus = (typeof estimateStatuses)[number];

export type EstimateDraft = Omit<
  EstimateRow,
  | 'id'
  | 'company_id'
  | 'number'
  | 'formatted_number'
  | 'document_key'
  | 'status'
  | 'action_date'
  | 'sent_mail'
  | keyof Totals
>;

export function insertEstimate(
  store: Store,
  company: CompanyRow,
  draft: EstimateDraft,
  priced: readonly PricedLine[],
  totals: Totals,
  id?: number,
): EstimateRow {
  const number = nextNumber(store, company.id, 'estimate');
  const estimate = store.insert(estimates, {
    ...draft,
    ...totals,
    id,
    company_id: company.id,
    number,
    formatted_number: formatNumber(ESTIMATE_FORMAT, draft.date, number),
    document_key: documentKey('estimate', company.id, number),
    status: 'pending',
    action_date: null,
    sent_mail: 0,
  });
  replaceLines(store, 'estimate', estimate.id, priced);
  return estimate;
}

export function setEstimateStatus(
  store: Store,
  estimateId: number,
  status: EstimateStatus,
  day: string,
): void {
  store.update(estimates, estimateId, { status, action_date: status === 'pending' ? null : day });
}
