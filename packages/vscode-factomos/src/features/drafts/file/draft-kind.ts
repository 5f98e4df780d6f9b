import { workspace, type Uri } from 'vscode';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** The files that are drafts; the same pattern stands in the manifest. */
export const DRAFT_SELECTOR = [{ pattern: '**/*.{invoice,estimate}.json' }];

/** Undefined also where nothing can be written: what a diff shows of an old version is not a draft. */
export function draftKindOf({ path, scheme }: Pick<Uri, 'path' | 'scheme'>): DraftKind | undefined {
  if (workspace.fs.isWritableFileSystem(scheme) === false) return undefined;
  const [, kind] = /\.(invoice|estimate)\.json$/.exec(path) ?? [];
  return kind === 'invoice' || kind === 'estimate' ? kind : undefined;
}
