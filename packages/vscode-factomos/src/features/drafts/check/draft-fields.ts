import { l10n } from 'vscode';
import { catalogue, lineFields } from '../../../bundles/core.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';
import { loadLabels } from '../../../ui/labels.ts';

/** The fields of a document, as Factomos's API names them. */
export function fieldsOf(kind: DraftKind) {
  return kind === 'invoice' ? catalogue.createInvoice.params : catalogue.createEstimate.params;
}

export { lineFields };

/** The help for a field of a draft, in the language of VS Code; undefined for an unknown field. */
export async function fieldWords(
  kind: DraftKind,
  name: string,
  isInLine: boolean,
): Promise<string | undefined> {
  if (name === 'factomos' && !isInLine)
    return l10n.t('The status of this draft, written by the extension. Do not edit it.');
  if (name === 'repeat' && !isInLine)
    return l10n.t(
      'Makes this file a template: a command creates the file of each period from it. every: month, quarter or year; start and end: the first and last period; payment_days: days until the due date. Texts may have {0}, {1}, {2} and {3}.',
      '{{month}}',
      '{{quarter}}',
      '{{year}}',
      '{{period}}',
    );
  if (name === 'from' && !isInLine)
    return l10n.t(
      'The template and period of this file, so that no period is created twice. Do not edit it.',
    );
  const { lineFields: lineLabels, paramLabel } = await loadLabels();
  const fields: Readonly<Record<string, { kind: string }>> = fieldsOf(kind);
  if (isInLine) return Object.entries(lineLabels).find(([field]) => field === name)?.[1].help;
  if (!Object.hasOwn(fields, name)) return undefined;
  const { help } = paramLabel(kind === 'invoice' ? 'createInvoice' : 'createEstimate', name);
  return [help, writtenAs(fields[name]?.kind)].filter((text) => text !== undefined).join(' ');
}

/** How to write a value in a draft, when that differs from common notation. */
function writtenAs(kind: string | undefined): string | undefined {
  if (kind === 'date') return l10n.t('Written YYYY-MM-DD.');
  if (kind === 'flag') return l10n.t('Written true or false.');
  return kind === 'lines'
    ? l10n.t('Written [ { service_id, quantity, price, description }, … ]; a heading is { title }.')
    : undefined;
}
