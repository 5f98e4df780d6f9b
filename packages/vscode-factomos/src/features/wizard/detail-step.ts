import { l10n } from 'vscode';
import { today } from '../../domain/day.ts';
import { typedDay } from '../../ui/format.ts';
import { checkDay, parseDay } from '../../ui/numbers.ts';
import { BACK, inputStep } from '../../ui/quick-input.ts';
import type { Draft } from '../../domain/drafts/wizard-draft.ts';

/** The optional texts and dates of a document. */
export type Detail = 'subject' | 'attention' | 'date' | 'term' | 'comment';

export function detailsOf(kind: Draft['kind']): readonly Detail[] {
  return kind === 'invoice'
    ? ['subject', 'attention', 'date', 'term', 'comment']
    : ['subject', 'attention', 'date', 'comment'];
}

export function detailLabel(detail: Detail): string {
  switch (detail) {
    case 'subject':
      return l10n.t('Subject');
    case 'attention':
      return l10n.t('For the attention of');
    case 'date':
      return l10n.t('Date');
    case 'term':
      return l10n.t('Due date');
    case 'comment':
      return l10n.t('Comment');
  }
}

/** Asks for one detail and sets it in the draft; an empty input removes it. False when the input was closed. */
export async function detailStep(draft: Draft, detail: Detail, title: string): Promise<boolean> {
  const isDay = detail === 'date' || detail === 'term';
  const text = await inputStep({
    title,
    back: true,
    prompt: isDay
      ? l10n.t('{0}, such as {1}. If empty, Factomos chooses.', detailLabel(detail), typedDay(today()))
      : l10n.t('{0} (optional)', detailLabel(detail)),
    value: isDay && draft[detail] !== undefined ? typedDay(draft[detail]) : (draft[detail] ?? ''),
    ...(isDay ? { validate: checkDay } : {}),
  });
  if (text === undefined) return false;
  if (text === BACK) return true;
  const value = isDay ? parseDay(text) : text;
  if (value === undefined || value === '') Reflect.deleteProperty(draft, detail);
  else draft[detail] = value;
  return true;
}
