import { l10n } from 'vscode';
import type { RowSum } from '../domain/row-amounts.ts';
import { decimal, euros } from './format.ts';

/** “€1,140.00 + 1 unreadable”, without a sum of 0. Unreadable amounts are in no sum, and derived figures are marked. */
export function sumText({ euros: sum, unreadable, estimated }: RowSum): string {
  const rest = unreadable === 1 ? l10n.t('1 unreadable') : l10n.t('{0} unreadable', decimal(unreadable));
  if (sum === 0 && unreadable > 0) return rest;
  const amount = estimated ? `≈ ${euros(sum)}` : euros(sum);
  return unreadable === 0 ? amount : `${amount} + ${rest}`;
}
