import { FileDecoration, l10n, ThemeColor, type Uri } from 'vscode';
import { blockIn } from '../file/block-edits.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { readFromDisk } from '../file/draft-file.ts';

/** The badge of a draft file in the explorer, by its state. A draft that can be created has none. */
export async function draftDecoration(uri: Uri): Promise<FileDecoration | undefined> {
  if (draftKindOf(uri) === undefined) return undefined;
  const text = await readFromDisk(uri).catch(() => undefined);
  const block = text === undefined ? undefined : blockIn(text);
  switch (block?.state) {
    case 'created':
      return new FileDecoration('✓', l10n.t('Created in Factomos: {0}', block.number ?? ''));
    case 'creating':
    case 'unknown':
      return new FileDecoration(
        '?',
        l10n.t('Response lost: it may or may not have been created in Factomos'),
        new ThemeColor('factomos.overdueForeground'),
      );
    case 'draft':
      return new FileDecoration('!', block.reason ?? l10n.t('Not created in Factomos'));
    default:
      return undefined;
  }
}
