import { isCharge, type Draft } from '../../domain/drafts/wizard-draft.ts';
import type { Totals } from '../../domain/totals.ts';

export async function previewTotals({
  lines,
  noVat = false,
}: Pick<Draft, 'lines' | 'noVat'>): Promise<Totals> {
  const { estimateTotals } = await import('../../bundles/core.ts');
  const priced = lines.map((line) =>
    isCharge(line) ? { quantity: line.quantity, price: line.price, vat: line.vat } : { title: line.heading },
  );
  const known = noVat || lines.every((line) => !isCharge(line) || line.vat !== undefined);
  const totals = estimateTotals({ lines: priced, ...(known && !noVat ? {} : { vat_enable: false }) });
  return {
    withoutVat: totals.figures_total_withoutvat,
    vat: known ? totals.figures_total_vat : undefined,
    withVat: known ? totals.figures_total_withvat : undefined,
  };
}
