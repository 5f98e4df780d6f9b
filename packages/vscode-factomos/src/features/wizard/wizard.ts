import { l10n } from 'vscode';
import { BACK, pickStep } from '../../ui/quick-input.ts';
import { clientStep, type ClientSource } from './client-step.ts';
import { detailStep } from './detail-step.ts';
import { isCharge, type Draft, type DraftLine } from '../../domain/drafts/wizard-draft.ts';
import { chargeLine, headingStep, lineStep, type ServiceSource } from './line-step.ts';
import { reviewStep, type ReviewAct } from './review-step.ts';

/** The wording required by law, always in French. */
const NO_VAT_MENTION = 'TVA non applicable, art. 293 B du CGI';

export interface WizardParts extends ClientSource, ServiceSource {
  /** Called after each change, so that nothing is lost. */
  keep(draft: Draft): Promise<void>;
  /** Asks for confirmation and creates. True when it was created; false returns to the review. */
  create(draft: Draft): Promise<boolean>;
  /** Writes it to a file. True when it was written; false returns to the review. */
  save(draft: Draft): Promise<boolean>;
}

/**
 * Asks for client and lines, then shows a review in which everything can be changed. Each step has Back. Returns whether the document was
 * created or saved to a file; otherwise the draft was kept.
 */
export async function runWizard(draft: Draft, parts: WizardParts): Promise<boolean> {
  const name = draft.kind === 'invoice' ? l10n.t('New Invoice') : l10n.t('New Estimate');
  const titles = {
    client: l10n.t('{0} (1/3): client', name),
    lines: l10n.t('{0} (2/3): lines', name),
    review: l10n.t('{0} (3/3): review', name),
  };

  let step: 'client' | 'lines' | 'review' =
    draft.client === undefined ? 'client' : draft.lines.length === 0 ? 'lines' : 'review';
  for (;;) {
    if (step === 'client') {
      const reviewed = draft.client !== undefined && draft.lines.length > 0;
      const client = await clientStep(parts, titles.client, reviewed);
      if (client === undefined) return false;
      if (client !== BACK) draft.client = client;
      step = draft.lines.length === 0 ? 'lines' : 'review';
    } else if (step === 'lines') {
      const line = await lineStep(parts, titles.lines, draft.client?.id);
      if (line === undefined) return false;
      if (line !== BACK) draft.lines.push(...line);
      step = line !== BACK || draft.lines.length > 0 ? 'review' : 'client';
    } else {
      const act = await reviewStep(draft, titles.review);
      if (act === undefined) return false;
      if (act === BACK) step = 'lines';
      else if (act.kind === 'create') {
        if (await create(draft, parts)) return true;
      } else if (act.kind === 'save') {
        if (await parts.save(draft)) return true;
      } else if (act.kind === 'client') step = 'client';
      else if (act.kind === 'add') step = 'lines';
      else if (act.kind === 'vat') toggleVat(draft);
      else if (act.kind === 'review') continue;
      else if (!(await change(draft, act, titles))) return false;
    }
    await parts.keep(draft);
  }
}

/** The mention that French law requires on an invoice without VAT is added to an empty comment, where it can be changed. */
function toggleVat(draft: Draft): void {
  if (draft.noVat === true) {
    delete draft.noVat;
    if (draft.comment === NO_VAT_MENTION) delete draft.comment;
  } else {
    draft.noVat = true;
    draft.comment ??= NO_VAT_MENTION;
  }
}

async function create(draft: Draft, parts: WizardParts): Promise<boolean> {
  await parts.keep(draft);
  return await parts.create(draft);
}

/** False when the input was closed. */
async function change(
  draft: Draft,
  act: Extract<ReviewAct, { kind: 'line' | 'detail' }>,
  titles: { lines: string; review: string },
): Promise<boolean> {
  return act.kind === 'detail'
    ? await detailStep(draft, act.detail, titles.review)
    : await changeLine(draft.lines, act.index, titles.lines);
}

async function changeLine(lines: DraftLine[], index: number, title: string): Promise<boolean> {
  const line = lines[index];
  if (line === undefined) return true;
  const act = await pickStep<'edit' | 'remove' | 'up'>({
    title,
    back: true,
    placeholder: isCharge(line) ? line.name : line.heading,
    items: [
      {
        label: isCharge(line)
          ? l10n.t('$(edit) Change Quantity, Price, Description…')
          : l10n.t('$(edit) Change the Text…'),
        value: 'edit',
      },
      ...(index > 0 ? [{ label: l10n.t('$(arrow-up) Move Up'), value: 'up' } as const] : []),
      { label: l10n.t('$(trash) Remove the Line'), value: 'remove' },
    ],
  });
  if (act === undefined) return false;
  if (act === 'remove') lines.splice(index, 1);
  if (act === 'up') lines.splice(index - 1, 2, line, ...lines.slice(index - 1, index));
  if (act === 'edit' && !isCharge(line)) {
    const changed = await headingStep(title, line.heading);
    if (changed === undefined) return false;
    if (changed !== BACK) lines[index] = changed;
  }
  if (act === 'edit' && isCharge(line)) {
    const service = {
      id: line.serviceId,
      name: line.name,
      unit: '',
      vat: line.vat,
      price: Number(line.price),
    };
    const changed = await chargeLine(service, title, line);
    if (changed === undefined) return false;
    if (changed !== BACK) lines[index] = changed;
  }
  return true;
}
