import { readdirSync } from 'node:fs';
import { Uri, workspace } from 'vscode';
import { CreatedDocuments } from '../../../services/write-guard/created-documents.ts';
import { WriteGuard } from '../../../services/write-guard/write-guard.ts';
import { guardKey } from './draft-state.ts';

/** Records renamed draft files, for every company that is signed in. */
export function recordRenames(
  storagePath: string,
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): void {
  for (const companyId of companiesIn(storagePath)) {
    const created = new CreatedDocuments(storagePath, companyId);
    const guard = new WriteGuard(storagePath, companyId);
    for (const { oldUri, newUri } of files) {
      created.recordRename(oldUri.toString(), newUri.toString());
      created.recordTemplateRename(
        workspace.asRelativePath(oldUri, false),
        workspace.asRelativePath(newUri, false),
      );
      moveUnknown(guard, oldUri.toString(), newUri.toString());
    }
    created.dispose();
    guard.dispose();
  }
}

function moveUnknown(guard: WriteGuard, from: string, to: string): void {
  for (const { key, check } of guard.unknown()) {
    if (check.kind !== 'draft' || (check.uri !== from && !check.uri.startsWith(`${from}/`))) continue;
    const uri = Uri.parse(to + check.uri.slice(from.length));
    guard.move(key, {
      key: guardKey(uri),
      what: uri.path.slice(uri.path.lastIndexOf('/') + 1),
      check: { ...check, uri: uri.toString() },
    });
  }
}

function companiesIn(storagePath: string): string[] {
  try {
    return readdirSync(storagePath, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    // Nobody has signed in yet.
    return [];
  }
}
