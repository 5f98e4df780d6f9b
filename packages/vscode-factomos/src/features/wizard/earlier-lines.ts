import { l10n } from 'vscode';
import type { DraftLine } from '../../domain/drafts/wizard-draft.ts';
import { calls, day, euros } from '../../ui/format.ts';
import { type BACK, pickStep } from '../../ui/quick-input.ts';

/** An invoice whose lines can be copied. */
export interface EarlierInvoice {
  readonly id: string;
  readonly number: string;
  readonly date: string | undefined;
  readonly total: number | undefined;
  /** The number of calls to read its lines. */
  readonly cost: number;
}

/** Asks for the invoice. Its lines are then in the review, where each can be changed or removed. */
export async function earlierLines(
  source: { linesOf(invoiceId: string): Promise<readonly DraftLine[]> },
  invoices: readonly EarlierInvoice[],
  title: string,
): Promise<readonly DraftLine[] | typeof BACK | undefined> {
  const chosen = await pickStep<EarlierInvoice>({
    title,
    back: true,
    placeholder: l10n.t('Loaded invoices of this client'),
    items: invoices.map((invoice) => ({
      label: invoice.number,
      description: [
        ...(invoice.date === undefined ? [] : [day(invoice.date)]),
        euros(invoice.total),
        calls(invoice.cost),
      ].join(' · '),
      value: invoice,
    })),
  });
  return typeof chosen === 'object' ? await source.linesOf(chosen.id) : chosen;
}
