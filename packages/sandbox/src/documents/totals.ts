import { vatOn } from './money.ts';

export interface TaxedLine {
  /** Cents. */
  net: number;
  /** Percent. */
  vat: string;
}

export interface Totals {
  /** Cents. */
  net: number;
  vat: number;
  total: number;
}

export interface RateTotal {
  rate: string;
  base: number;
  vat: number;
}

/** Quirk `vatRounding`: VAT is rounded once per rate, or on every line. */
export type VatRounding = 'rate' | 'line';

/** The base and the VAT of each rate, in the order in which the rates appear. */
export function ratesOf(lines: readonly TaxedLine[], rounding: VatRounding): RateTotal[] {
  const rates = new Map<string, RateTotal>();
  for (const line of lines) {
    const rate = rates.get(line.vat) ?? { rate: line.vat, base: 0, vat: 0 };
    rate.base += line.net;
    rate.vat = rounding === 'line' ? rate.vat + vatOn(line.net, line.vat) : vatOn(rate.base, line.vat);
    rates.set(line.vat, rate);
  }
  return [...rates.values()];
}

/** @param forced the total with VAT, in cents, that the caller forces; VAT is then the difference */
export function totalsOf(lines: readonly TaxedLine[], rounding: VatRounding, forced: number | null): Totals {
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  if (forced !== null) return { net, vat: forced - net, total: forced };
  const vat = ratesOf(lines, rounding).reduce((sum, rate) => sum + rate.vat, 0);
  return { net, vat, total: net + vat };
}
