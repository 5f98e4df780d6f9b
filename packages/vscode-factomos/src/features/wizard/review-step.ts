import { l10n, QuickPickItemKind } from 'vscode';
import { previewTotals } from './preview-totals.ts';
import { totalsSentence } from '../../ui/totals-sentence.ts';
import { calls, day, decimal, euros } from '../../ui/format.ts';
import { type BACK, pickStep, type Choice } from '../../ui/quick-input.ts';
import { wizardProblems, type WizardProblems } from './wizard-problems.ts';
import { detailLabel, detailsOf, type Detail } from './detail-step.ts';
import { isCharge, requestOf, type Draft, type DraftLine } from '../../domain/drafts/wizard-draft.ts';

/** The actions of the review. */
export type ReviewAct =
  | { readonly kind: 'create' }
  | { readonly kind: 'save' }
  | { readonly kind: 'client' }
  | { readonly kind: 'add' }
  | { readonly kind: 'vat' }
  | { readonly kind: 'review' }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'detail'; readonly detail: Detail };

/** Shows the whole draft with its totals; each row can be chosen to change it. */
export async function reviewStep(draft: Draft, title: string): Promise<ReviewAct | typeof BACK | undefined> {
  const totals = totalsSentence(await previewTotals(draft));
  const problems = await wizardProblems(requestOf(draft, draft.client?.id ?? ''));
  return await pickStep<ReviewAct>({
    title,
    back: true,
    placeholder: totals,
    items: reviewItems(draft, problems),
  });
}

function reviewItems(draft: Draft, { errors, warnings }: WizardProblems): Choice<ReviewAct>[] {
  const create =
    draft.kind === 'invoice'
      ? l10n.t('$(check) Create the Invoice…')
      : l10n.t('$(check) Create the Estimate…');
  const separator = (label: string): Choice<ReviewAct> => ({
    label,
    kind: QuickPickItemKind.Separator,
    value: { kind: 'create' },
  });
  return [
    { label: create, description: calls(1), value: { kind: 'create' } },
    {
      label: l10n.t('$(save) Save as Draft File…'),
      description: l10n.t('no call'),
      value: { kind: 'save' },
    },
    ...[...errors, ...warnings].map((problem) => ({
      label: `$(warning) ${problem}`,
      alwaysShow: true,
      value: { kind: 'review' } as const,
    })),
    separator(l10n.t('Client')),
    { label: `$(person) ${clientName(draft)}`, value: { kind: 'client' } },
    separator(l10n.t('Lines')),
    ...draft.lines.map((line, index) => ({ ...lineItem(line), value: { kind: 'line', index } as const })),
    { label: l10n.t('$(add) Add a Line…'), value: { kind: 'add' } },
    separator(l10n.t('Details')),
    ...detailsOf(draft.kind).map((detail) => ({
      label: detailLabel(detail),
      description: shown(draft, detail),
      value: { kind: 'detail', detail } as const,
    })),
    ...(draft.kind === 'invoice'
      ? [
          {
            label: l10n.t('VAT'),
            description:
              draft.noVat === true
                ? l10n.t('none (art. 293 B of the French tax code)')
                : l10n.t('by the rate of each service'),
            value: { kind: 'vat' } as const,
          },
        ]
      : []),
  ];
}

export function clientName({ client }: Draft): string {
  if (client === undefined) return l10n.t('no client yet');
  return client.name === '' ? `#${client.id}` : client.name;
}

function lineItem(line: DraftLine): { label: string; description?: string } {
  if (!isCharge(line)) return { label: `$(text-size) ${line.heading}` };
  const amount = l10n.t('{0} × {1}', decimal(Number(line.quantity)), euros(Number(line.price)));
  return {
    label: line.name,
    description: [amount, line.description].filter((part) => part !== '').join(' · '),
  };
}

function shown(draft: Draft, detail: Detail): string {
  const value = draft[detail];
  if (value === undefined) return detail === 'date' || detail === 'term' ? l10n.t('chosen by Factomos') : '—';
  return detail === 'date' || detail === 'term' ? day(value) : value;
}
