import { add, compare, type Decimal, multiply, roundToCents, subtract, sum, toNumber } from './decimal.ts';
import { netLines, type NetLine } from './net-lines.ts';
import { type KnownServices, type PricedDocument } from './priced-document.ts';

export interface EstimateTotalsOptions {
  services?: KnownServices;
  /** Whether VAT is rounded once per rate (default) or on every line: the manual does not specify it. */
  vatRounding?: 'rate' | 'line';
}

export interface RateTotal {
  /** Percent. */
  rate: number;
  /** EUR without VAT. */
  base: number;
  /** EUR, as computed, even if the total is forced. */
  vat: number;
}

/** The totals that Factomos should return, in EUR. They are an estimate: the manual gives no rule, only samples. */
export interface EstimatedTotals {
  /** The net amount of each line; 0 for a title. */
  lines: number[];
  /** In ascending order of the rate; empty without VAT. */
  rates: RateTotal[];
  figures_total_withoutvat: number;
  figures_total_vat: number;
  figures_total_withvat: number;
}

/**
 * Estimates the totals of a document before it is sent: the net amount of each line and the VAT of each rate
 * are rounded to the cent, halves away from zero, in decimal arithmetic. Throws a `validation` error that
 * lists every missing or invalid figure.
 */
export function estimateTotals(
  document: PricedDocument,
  options: EstimateTotalsOptions = {},
): EstimatedTotals {
  const { lines, forced } = netLines(document, options.services ?? {});
  const rates = totalsByRate(lines, options.vatRounding ?? 'rate');
  const base = sum(lines.map(({ net }) => net));
  const vat = forced ? subtract(forced, base) : sum(rates.map((rate) => rate.vat));
  return {
    lines: lines.map(({ net }) => toNumber(net)),
    rates: rates.map((rate) => ({
      rate: toNumber(rate.rate),
      base: toNumber(rate.base),
      vat: toNumber(rate.vat),
    })),
    figures_total_withoutvat: toNumber(base),
    figures_total_vat: toNumber(vat),
    figures_total_withvat: toNumber(add(base, vat)),
  };
}

const ONE_PERCENT: Decimal = { units: 1n, scale: 2 };

function totalsByRate(
  lines: NetLine[],
  rounding: 'rate' | 'line',
): { rate: Decimal; base: Decimal; vat: Decimal }[] {
  const groups: { rate: Decimal; nets: Decimal[] }[] = [];
  for (const { net, rate } of lines) {
    if (!rate) continue;
    const group = groups.find((other) => compare(other.rate, rate) === 0);
    if (group) group.nets.push(net);
    else groups.push({ rate, nets: [net] });
  }
  return groups
    .map(({ rate, nets }) => {
      const base = sum(nets);
      const vatOf = (net: Decimal): Decimal => roundToCents(multiply(multiply(net, rate), ONE_PERCENT));
      return { rate, base, vat: rounding === 'rate' ? vatOf(base) : sum(nets.map(vatOf)) };
    })
    .sort((a, b) => compare(a.rate, b.rate));
}
