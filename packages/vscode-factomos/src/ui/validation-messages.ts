import { l10n } from 'vscode';

/** What a value of one of the catalogue's kinds must be, as words after the field's name. */
export function validationMessage(kind: string, choices: readonly string[] = []): string {
  switch (kind) {
    case 'id':
      return l10n.t('must be an id of Factomos: digits only, like 5782');
    case 'date':
      return l10n.t('must be a day of the calendar, written like 2026-11-20');
    case 'amount':
    case 'quantity':
      return l10n.t('must be a number with a point, like 950 or 8.28, without quotes or in quotes');
    case 'percent':
      return l10n.t('must be a rate in percent from 0 to 100, like 20 or 5.5');
    case 'integer':
      return l10n.t('must be a whole number from 0');
    case 'flag':
      return l10n.t('must be true or false');
    case 'email':
      return l10n.t('must be an e-mail address');
    case 'choice':
      return l10n.t('must be one of {0}', choices.join(', '));
    default:
      return l10n.t('must be a text in quotes');
  }
}
