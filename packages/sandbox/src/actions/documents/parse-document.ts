import { isWithinRange } from '../../documents/money.ts';
import { type Totals, totalsOf } from '../../documents/totals.ts';
import { type DraftLine, type PricedLine, priceLines, type Taxation } from '../../documents/lines.ts';
import { type Call } from '../call/action.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

/** A rate in percent, or undefined for none. */
export function parseRate(call: Call, name: string): string | undefined {
  const rate = call.parameters.decimal(name);
  if (rate !== undefined && (Number(rate) < 0 || Number(rate) > 100)) {
    return refuseWithSandboxCode(
      'invalidNumber',
      `Invalid parameter ${name}: it must be between 0 and 100 percent`,
    );
  }
  return rate;
}

/** Prices lines and adds them up by the rules of the account. */
export function priceDocument(
  call: Call,
  drafts: readonly DraftLine[],
  taxation: Taxation,
  forced: number | null,
): { priced: PricedLine[]; totals: Totals } {
  const enabled = taxation.enabled && call.company.vat_enabled === 1;
  const priced = priceLines(drafts, { ...taxation, enabled });
  const totals = totalsOf(priced, call.quirks.vatRounding, forced);
  const figures = [...priced.map(({ net }) => net), totals.net, totals.vat, totals.total];
  if (!figures.every(isWithinRange))
    return refuseWithSandboxCode('outOfRange', 'The amounts of the document are out of range');
  return { priced, totals };
}

/** The total in cents that `figures_total_withvat` forces, if any. Quirk `zeroPrice`: 0 may count as not sent. */
export function parseForcedTotal({ parameters, quirks, hint }: Call): number | undefined {
  const total = parameters.cents('figures_total_withvat');
  if (total !== 0 || quirks.zeroPrice === 'zero') return total;
  hint('figures_total_withvat is 0 and was read as empty: the manual does not define it');
  return undefined;
}
