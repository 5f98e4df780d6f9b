import { FileType, Uri, workspace } from 'vscode';
import { draftKindOf } from './draft-kind.ts';

/**
 * Finds the drafts below a folder, sorted by path. Reads folders itself, since a virtual file system need not support search. Links are not
 * followed, so that each file is found once.
 */
export async function findDrafts(folder: Uri): Promise<Uri[]> {
  const found: Uri[] = [];
  const entries = await workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory && name !== 'node_modules' && !name.startsWith('.'))
      found.push(...(await findDrafts(uri)));
    if (type === FileType.File && draftKindOf(uri) !== undefined) found.push(uri);
  }
  return found;
}
