import { l10n } from 'vscode';
import type { CompanyData } from '../domain/company-data.ts';
import { remainingCost } from '../domain/costs.ts';
import { STATUSES } from '../domain/statuses.ts';
import { calls } from './format.ts';

/** The cost as text. A status that was never listed can have any number of pages. */
export function remainingCostLabel(data: Readonly<CompanyData>): string {
  const unknown = STATUSES.some((status) => data.statuses[status] === undefined);
  return unknown ? l10n.t('at least {0}', calls(remainingCost(data))) : calls(remainingCost(data));
}
