import { l10n } from 'vscode';
import type { SentEmail } from '../../domain/company-data.ts';
import { parisMoment } from '../../ui/format.ts';

/** The time and template of an email, and whether it was opened. */
export function emailDetails({ date, type, opened }: SentEmail): string[] {
  return [
    parisMoment(date),
    type,
    opened === undefined ? '' : opened ? l10n.t('opened') : l10n.t('not opened yet'),
  ].filter((part) => part !== '');
}
