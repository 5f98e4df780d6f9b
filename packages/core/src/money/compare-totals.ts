import { type Amount } from './amount.ts';
import { roundToCents, toDecimal, toNumber } from './decimal.ts';
import { type EstimatedTotals } from './estimate-totals.ts';

const FIGURES = ['figures_total_withoutvat', 'figures_total_vat', 'figures_total_withvat'] as const;
type Figure = (typeof FIGURES)[number];

export interface TotalsDifference {
  figure: Figure;
  /** EUR. */
  estimated: number;
  /** EUR; undefined when the answer has no such figure, or none that is a number. */
  answered: number | undefined;
  /** What Factomos has more than the estimate, in EUR. */
  difference: number | undefined;
}

/** Holds an estimate against what Factomos answers (getInvoice, getEstimate, listInvoice): the figures that differ, none when all agree. */
export function compareTotals(
  estimated: Pick<EstimatedTotals, Figure>,
  answered: Readonly<Partial<Record<Figure, Amount | null | undefined>>>,
): TotalsDifference[] {
  return FIGURES.flatMap((figure) => {
    const expected = toDecimal(estimated[figure]);
    const actual = toDecimal(answered[figure] ?? undefined);
    const difference = actual && expected && roundToCents(actual).minus(expected);
    if (difference?.eq(0)) return [];
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
