import { l10n } from 'vscode';

/** The name of one of Factomos's types of payment; a type that came later is shown as it is. */
export function paymentTypeLabel(type: string): string {
  switch (type) {
    case 'cb':
      return l10n.t('Card');
    case 'check':
      return l10n.t('Cheque');
    case 'especes':
      return l10n.t('Cash');
    case 'paypal':
      return 'PayPal';
    case 'virement':
      return l10n.t('Bank transfer');
    case 'other':
      return l10n.t('Other');
    default:
      return type;
  }
}
