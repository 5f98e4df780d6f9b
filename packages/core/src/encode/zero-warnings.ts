import { lineFields, titleServiceId } from '../catalogue/line.ts';
import { type WirePair } from './line-arrays.ts';

/** Prices and totals of 0, which PHP may take for empty: `empty('0')` is true there. */
export function zeroWarnings(pairs: readonly WirePair[]): string[] {
  const values = (wanted: string) => pairs.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const services = values(`${lineFields.service_id.wire}[]`);
  const prices = values(`${lineFields.price.wire}[]`);
  const freeLines = prices.flatMap((price, index) =>
    Number(price) === 0 && services[index] !== titleServiceId
      ? [`lines[${index}].price is 0: Factomos may charge the price of the service instead. Check the total.`]
      : [],
  );
  const isFree = values('figures_total_withvat').some((total) => Number(total) === 0);
  return isFree
    ? [...freeLines, 'figures_total_withvat is 0: Factomos may ignore it. Check the total.']
    : freeLines;
}
