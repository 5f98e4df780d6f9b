import { FileDecoration, ThemeColor, type FileDecorationProvider, type Uri } from 'vscode';

/** The URI scheme of rows. The URI itself says whether the invoice is overdue. */
export const ROW_SCHEME = 'factomos-row';

/** Colours overdue invoices and adds a badge. */
export class OverdueDecorations implements FileDecorationProvider {
  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    if (uri.scheme !== ROW_SCHEME || uri.query !== 'overdue') return undefined;
    // No tooltip of its own: VS Code would append it to the row's tooltip, which already says so.
    return new FileDecoration('!', undefined, new ThemeColor('factomos.overdueForeground'));
  }
}
