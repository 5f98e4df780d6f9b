import { FileDecoration, ThemeColor, type FileDecorationProvider, type Uri } from 'vscode';

/** The URI scheme of rows. The URI itself says whether the invoice is overdue. */
export const ROW_SCHEME = 'factomos-row';

/** Colours overdue invoices. Their icon is a warning already: a badge would take the place of the client's name in a narrow view. */
export class OverdueDecorations implements FileDecorationProvider {
  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    if (uri.scheme !== ROW_SCHEME || uri.query !== 'overdue') return undefined;
    // No tooltip of its own: VS Code would append it to the row's tooltip, which already says so.
    return new FileDecoration(undefined, undefined, new ThemeColor('factomos.overdueForeground'));
  }
}
