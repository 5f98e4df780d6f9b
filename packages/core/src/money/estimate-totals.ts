import type Big from 'big.js';
import { roundToCents, sum, toNumber } from './decimal.ts';
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
  const vat = forced?.minus(base) ?? sum(rates.map((rate) => rate.vat));
  return {
    lines: lines.map(({ net }) => toNumber(net)),
    rates: rates.map((rate) => ({
      rate: toNumber(rate.rate),
      base: toNumber(rate.base),
      vat: toNumber(rate.vat),
    })),
    figures_total_withoutvat: toNumber(base),
    figures_total_vat: toNumber(vat),
    figures_total_withvat: toNumber(base.plus(vat)),
  };
}

function totalsByRate(lines: NetLine[], rounding: 'rate' | 'line'): { rate: Big; base: Big; vat: Big }[] {
  const byRate = new Map<string, { rate: Big; nets: Big[] }>();
  for (const { net, rate } of lines) {
    if (!rate) continue;
    const group = byRate.get(rate.toString());
    if (group) group.nets.push(net);
    else byRate.set(rate.toString(), { rate, nets: [net] });
  }
  return Array.from(byRate.values(), ({ rate, nets }) => {
    const base = sum(nets);
    const vatOf = (net: Big): Big => roundToCents(net.times(rate).times('0.01'));
    return { rate, base, vat: rounding === 'rate' ? vatOf(base) : sum(nets.map(vatOf)) };
  }).sort((a, b) => a.rate.cmp(b.rate));
}
