import { l10n } from 'vscode';
import type { RowSum } from '../domain/row-amounts.ts';
import { decimal, euros } from './format.ts';

/** “€1,140.00 + 1 unreadable”. Unreadable amounts are in no sum, and derived figures are marked. */
export function sumText({ euros: sum, unreadable, estimated }: RowSum): string {
  const amount = estimated ? `≈ ${euros(sum)}` : euros(sum);
  return unreadable === 0 ? amount : l10n.t('{0} + {1} unreadable', amount, decimal(unreadable));
}
