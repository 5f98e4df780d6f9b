import { Big } from 'big.js';
import { plainDecimal } from './money.ts';
import { type PricedLine } from './lines.ts';

function minus(decimal: string): string {
  return plainDecimal(new Big(decimal).times(-1).toFixed());
}

/** The negated lines of an invoice, for its credit note. */
export function negated(priced: readonly PricedLine[]): PricedLine[] {
  return priced.map((line) => ({
    ...line,
    quantity: minus(line.quantity),
    remise: minus(line.remise),
    net: -line.net || 0,
  }));
}
