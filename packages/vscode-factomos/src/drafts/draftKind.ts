import type { Uri } from 'vscode';

export type DraftKind = 'invoice' | 'estimate';

/** The files that are drafts; the same pattern stands in the manifest. */
export const DRAFT_SELECTOR = [{ pattern: '**/*.{invoice,estimate}.json' }];

export function draftKindOf({ path }: Pick<Uri, 'path'>): DraftKind | undefined {
  const [, kind] = /\.(invoice|estimate)\.json$/.exec(path) ?? [];
  return kind === 'invoice' || kind === 'estimate' ? kind : undefined;
}
