import type { Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import type { StoredIntent } from '../../../services/write-guard/intent.ts';
import { checkDraft } from '../check/check-draft.ts';
import { readBlock, type DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { readFromDisk, writeBlock } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { guardEntry, guardKey } from './draft-state.ts';

/**
 * Completes a file whose document was created but whose state was not updated, for example because VS Code was killed: the guard still has
 * the number. Makes no calls and asks nothing.
 */
export async function recoverDraft(session: CompanySession, uri: Uri): Promise<DraftBlock | undefined> {
  const entry = guardEntry(session, uri);
  const kind = draftKindOf(uri);
  if (entry?.state !== 'done' || kind === undefined) return undefined;
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
