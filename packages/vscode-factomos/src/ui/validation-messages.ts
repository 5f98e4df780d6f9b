import { l10n } from 'vscode';

/** What a value of a catalogue kind must be, as the text after the field's name. */
export function validationMessage(kind: string, choices: readonly string[] = []): string {
  switch (kind) {
    case 'id':
      return l10n.t('must be a Factomos ID: digits only, such as 5782');
    case 'date':
      return l10n.t('must be a valid date such as 2026-11-20');
    case 'amount':
    case 'quantity':
      return l10n.t('must be a number with a decimal point, such as 950 or 8.28');
    case 'percent':
      return l10n.t('must be a percentage from 0 to 100, such as 20 or 5.5');
    case 'integer':
      return l10n.t('must be a whole number, 0 or more');
    case 'flag':
      return l10n.t('must be true or false');
    case 'email':
      return l10n.t('must be an email address');
    case 'choice':
      return l10n.t('must be one of {0}', choices.join(', '));
    default:
      return l10n.t('must be text in quotes');
  }
}
