import { isCharge, type DraftLine } from '../../domain/drafts/wizard-draft.ts';
import type { Totals } from '../../domain/totals.ts';

export async function previewTotals(lines: readonly DraftLine[]): Promise<Totals> {
  const { estimateTotals } = await import('../../bundles/core.ts');
  const priced = lines.map((line) =>
    isCharge(line) ? { quantity: line.quantity, price: line.price, vat: line.vat } : { title: line.heading },
  );
  const known = lines.every((line) => !isCharge(line) || line.vat !== undefined);
  const totals = estimateTotals({ lines: priced, ...(known ? {} : { vat_enable: false }) });
  return {
    withoutVat: totals.figures_total_withoutvat,
    vat: known ? totals.figures_total_vat : undefined,
    withVat: known ? totals.figures_total_withvat : undefined,
  };
}
