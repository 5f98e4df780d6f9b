import { FileDecoration, ThemeColor, type FileDecorationProvider, type Uri } from 'vscode';

/** Rows carry an address of this scheme, which says by itself whether the invoice is overdue. */
export const ROW_SCHEME = 'factomos-row';

/** Colours overdue invoices and puts a mark behind them. */
export class OverdueDecorations implements FileDecorationProvider {
  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    if (uri.scheme !== ROW_SCHEME || uri.query !== 'overdue') return undefined;
    // Without a text of its own: the row's tooltip says it, and VS Code would add it a second time.
    return new FileDecoration('!', undefined, new ThemeColor('factomos.overdueForeground'));
  }
}
