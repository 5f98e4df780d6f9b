import { FileDecoration, l10n, ThemeColor, type FileDecorationProvider, type Uri } from 'vscode';

/** Rows carry an address of this scheme, which says by itself whether the invoice is overdue. */
export const ROW_SCHEME = 'factomos-row';

/** Colours overdue invoices and puts a mark behind them. */
export class OverdueDecorations implements FileDecorationProvider {
  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    if (uri.scheme !== ROW_SCHEME || uri.query !== 'overdue') return undefined;
    return new FileDecoration('!', l10n.t('Overdue'), new ThemeColor('factomos.overdueForeground'));
  }
}
