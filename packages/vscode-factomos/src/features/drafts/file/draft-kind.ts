import { workspace, type Uri } from 'vscode';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** The file pattern of drafts; the manifest has the same. */
export const DRAFT_SELECTOR = [{ pattern: '**/*.{invoice,estimate}.json' }];

/** Undefined also for read-only documents, such as an old version in a diff. */
export function draftKindOf({ path, scheme }: Pick<Uri, 'path' | 'scheme'>): DraftKind | undefined {
  if (workspace.fs.isWritableFileSystem(scheme) === false) return undefined;
  const [, kind] = /\.(invoice|estimate)\.json$/.exec(path) ?? [];
  return kind === 'invoice' || kind === 'estimate' ? kind : undefined;
}
