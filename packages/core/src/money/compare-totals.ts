import { type Amount } from './amount.ts';
import { roundToCents, subtract, toDecimal, toNumber } from './decimal.ts';
import { type EstimatedTotals } from './estimate-totals.ts';

const FIGURES = ['figures_total_withoutvat', 'figures_total_vat', 'figures_total_withvat'] as const;
type Figure = (typeof FIGURES)[number];

export interface TotalsDifference {
  figure: Figure;
  /** EUR. */
  estimated: number;
  /** EUR; undefined when the answer has no such figure, or an invalid one. */
  answered: number | undefined;
  /** The figure of Factomos minus the estimate, in EUR. */
  difference: number | undefined;
}

/**
 * Compares an estimate with an answer of Factomos (getInvoice, getEstimate, listInvoice). Returns the figures
 * that differ.
 */
export function compareTotals(
  estimated: Pick<EstimatedTotals, Figure>,
  answered: Readonly<Partial<Record<Figure, Amount | null | undefined>>>,
): TotalsDifference[] {
  return FIGURES.flatMap((figure) => {
    const expected = toDecimal(estimated[figure]);
    const actual = toDecimal(answered[figure] ?? undefined);
    const difference = actual && expected && subtract(roundToCents(actual), expected);
    if (difference?.units === 0n) return [];
    return [
      {
        figure,
        estimated: estimated[figure],
        answered: actual && toNumber(actual),
        difference: difference && toNumber(difference),
      },
    ];
  });
}
