import type { Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import type { StoredIntent } from '../../../services/write-guard/intent.ts';
import { checkDraft } from '../check/check-draft.ts';
import { contentKey } from '../../../domain/drafts/content-key.ts';
import { readBlock, type DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { readFromDisk, writeBlock } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { guardEntry, guardKey } from './draft-state.ts';

/**
 * Updates the file from the guard, or the guard from the file, when only one of them has the result, for example because VS Code was killed
 * in between. Makes no calls and asks nothing.
 */
export async function recoverDraft(session: CompanySession, uri: Uri): Promise<DraftBlock | undefined> {
  const entry = guardEntry(session, uri);
  const kind = draftKindOf(uri);
  if (entry === undefined || kind === undefined) return undefined;
  if (entry.state === 'unknown') return await recoverFromFile(session, uri, entry);
  if (entry.state !== 'done') return undefined;
  const text = await readFromDisk(uri).catch(() => undefined);
  // The file was deleted, so there is nowhere to write the number.
  if (text === undefined) return undefined;
  const { block } = checkDraft(text, kind);
  const made = parseResult(entry.result);
  const waits = block?.state === 'creating' || block?.state === 'unknown';
  recordRecovered(session, entry, made);
  if (!waits) {
    // The file has its state, or an older version is back. In both cases the created document is recorded.
    session.guard.forget(guardKey(uri));
    return undefined;
  }
  if (made === undefined || made.attempt !== block.attempt) return undefined;
  await writeBlock(uri, made);
  session.guard.forget(guardKey(uri));
  return made;
}

/** The file has the number, and the guard was not updated. */
async function recoverFromFile(
  session: CompanySession,
  uri: Uri,
  entry: StoredIntent,
): Promise<DraftBlock | undefined> {
  const kind = draftKindOf(uri);
  const text = await readFromDisk(uri).catch(() => undefined);
  if (kind === undefined || text === undefined || entry.check.kind !== 'draft') return undefined;
  const { block, request } = checkDraft(text, kind);
  // The file may have been replaced since.
  const isSame = request !== undefined && contentKey(request) === entry.check.contentKey;
  if (block?.state !== 'created' || !isSame) return undefined;
  recordRecovered(session, entry, block);
  session.guard.forget(guardKey(uri));
  return block;
}

function recordRecovered(
  { created }: Pick<CompanySession, 'created'>,
  { check, at }: StoredIntent,
  made: DraftBlock | undefined,
): void {
  if (made?.state !== 'created' || check.kind !== 'draft') return;
  const { number = '', id, link } = made;
  created.record(
    {
      kind: check.document,
      number,
      ...(id === undefined ? {} : { id }),
      ...(link === undefined ? {} : { link }),
      at,
    },
    {
      uri: check.uri,
      ...(check.contentKey === undefined ? {} : { contentKey: check.contentKey }),
      originKey: check.originKey,
    },
  );
}

function parseResult(result: string | undefined): DraftBlock | undefined {
  try {
    return readBlock(JSON.parse(result ?? ''));
  } catch {
    // The user resolved the outcome, without data.
    return undefined;
  }
}
