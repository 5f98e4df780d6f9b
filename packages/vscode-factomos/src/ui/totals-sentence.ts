import { l10n } from 'vscode';
import type { Totals } from '../domain/totals.ts';
import { euros } from './format.ts';

/** “HT 950,00 € · TVA 190,00 € · TTC 1 140,00 € (estimate)” */
export function totalsSentence({ withoutVat, vat, withVat }: Totals): string {
  return vat === undefined || withVat === undefined
    ? l10n.t('Without VAT {0} (estimate; a VAT rate is not known)', euros(withoutVat))
    : l10n.t(
        'Without VAT {0} · VAT {1} · with VAT {2} (estimate)',
        euros(withoutVat),
        euros(vat),
        euros(withVat),
      );
}
