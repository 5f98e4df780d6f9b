import type { CompanySession } from '../../../services/company/company-session.ts';
import type { StoredIntent } from '../../../services/write-guard/intent.ts';
import type { Uri } from 'vscode';
import type { DraftBlock } from '../../../domain/drafts/draft-block.ts';

/** What a draft file may do now. Only a `draft` may be created. */
export type DraftState = 'draft' | 'busy' | 'unknown' | 'created';

/**
 * The state has two sources: the file, which goes where the draft goes, and the guard, which windows share and no checkout
 * of an old version takes back. If either is uncertain, the document is not created.
 */
export function draftState(block: DraftBlock | undefined, entry: StoredIntent | undefined): DraftState {
  if (block?.state === 'created') return 'created';
  if (entry?.state === 'writing') return 'busy';
  if (block?.state === 'creating' || block?.state === 'unknown') return 'unknown';
  return entry?.state === 'unknown' ? 'unknown' : 'draft';
}

/** Begun where another guard watches: on another machine or in another profile. That one may still be at it. */
export function isElsewhere(block: DraftBlock | undefined, entry: StoredIntent | undefined): boolean {
  return block?.state === 'creating' && entry === undefined;
}

export function guardKey(uri: Uri): string {
  return `draft/${uri.toString()}`;
}

/** What the guard knows about the file: nothing when signed out. */
export function guardEntry(session: CompanySession | undefined, uri: Uri): StoredIntent | undefined {
  return session?.guard.find(guardKey(uri));
}
