import { Big } from 'big.js';
import { plainDecimal } from './money.ts';
import { type PricedLine } from './lines.ts';

function minus(decimal: string): string {
  return plainDecimal(new Big(decimal).times(-1).toFixed());
}

/** The lines of a credit note: the same, taken back. */
export function negated(priced: readonly PricedLine[]): PricedLine[] {
  return priced.map((line) => ({
    ...line,
    quantity: minus(line.quantity),
    remise: minus(line.remise),
    net: -line.net || 0,
  }));
}
