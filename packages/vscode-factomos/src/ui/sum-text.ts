import { l10n } from 'vscode';
import type { RowSum } from '../domain/row-amounts.ts';
import { decimal, euros } from './format.ts';

/** “€1,140.00 + 1 unreadable”, without a sum of 0. Unreadable amounts are in no sum, and derived figures are marked. */
export function sumText({ euros: sum, unreadable, estimated }: RowSum): string {
  if (sum === 0 && unreadable > 0) return l10n.t('{0} unreadable', decimal(unreadable));
  const amount = estimated ? `≈ ${euros(sum)}` : euros(sum);
  return unreadable === 0 ? amount : l10n.t('{0} + {1} unreadable', amount, decimal(unreadable));
}
