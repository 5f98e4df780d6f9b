import type { CompanySession } from '../../../services/company/company-session.ts';
import { DRAFT_KEY, type StoredIntent } from '../../../services/write-guard/intent.ts';
import type { Uri } from 'vscode';
import type { DraftBlock } from '../../../domain/drafts/draft-block.ts';

/** The state of a draft file. Only a `draft` may be created. */
export type DraftState = 'draft' | 'busy' | 'unknown' | 'created';

/**
 * The state has two sources: the file, which travels with the draft, and the guard, which all windows share and which no checkout of an old
 * version changes. If either is uncertain, the document is not created.
 */
export function draftState(block: DraftBlock | undefined, entry: StoredIntent | undefined): DraftState {
  if (block?.state === 'created') return 'created';
  if (entry?.state === 'writing') return 'busy';
  if (block?.state === 'creating' || block?.state === 'unknown') return 'unknown';
  return entry?.state === 'unknown' ? 'unknown' : 'draft';
}

/** Whether creation started under another guard, that is, on another machine or in another profile. It may still be running there. */
export function isElsewhere(block: DraftBlock | undefined, entry: StoredIntent | undefined): boolean {
  return block?.state === 'creating' && entry === undefined;
}

export function guardKey(uri: Uri): string {
  return DRAFT_KEY + uri.toString();
}

/** The guard's entry for the file. Undefined when signed out. */
export function guardEntry(session: CompanySession | undefined, uri: Uri): StoredIntent | undefined {
  return session?.guard.find(guardKey(uri));
}
