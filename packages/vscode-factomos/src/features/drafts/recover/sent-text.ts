import { commands, l10n, type Uri } from 'vscode';
import { contentKey } from '../../../domain/drafts/content-key.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { memoryUri } from '../../../services/host/memory-text.ts';
import { checkDraft, type CheckedDraft } from '../check/check-draft.ts';
import { nameOf, readFromDisk, textOf } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';

/** The text that was sent for a created draft, if the draft differs from it now. Comments and spaces are ignored. */
export function changedSince(
  session: CompanySession | undefined,
  { kind, block, request }: CheckedDraft,
): string | undefined {
  if (block?.state !== 'created' || block.attempt === undefined) return undefined;
  const sent = session?.sent.read(block.attempt);
  const before = sent === undefined ? undefined : checkDraft(sent, kind).request;
  if (before === undefined) return undefined;
  return request !== undefined && contentKey(request) === contentKey(before) ? undefined : sent;
}

/** Opens a diff between the sent text and the current file. */
export async function compareWithSent(session: CompanySession, uri: Uri): Promise<void> {
  const kind = draftKindOf(uri);
  const sent = kind && changedSince(session, checkDraft(await textOf(uri), kind));
  if (sent === undefined)
    throw new UserError(
      l10n.t('{0} has not changed since it was sent, or the sent text is not stored here.', nameOf(uri)),
    );
  const name = nameOf(uri);
  await commands.executeCommand('vscode.diff', memoryUri(name, sent), uri, l10n.t('{0} (sent ↔ now)', name));
}

/** Stores the file's text after a creation, unless it was edited meanwhile. A failure only costs the comparison. */
export async function keepSent(
  session: Pick<CompanySession, 'sent'>,
  uri: Uri,
  attempt: string,
  sentKey: string,
): Promise<void> {
  const kind = draftKindOf(uri);
  const text = await readFromDisk(uri).catch(() => undefined);
  if (kind === undefined || text === undefined) return;
  const { request } = checkDraft(text, kind);
  if (request === undefined || contentKey(request) !== sentKey) return;
  try {
    session.sent.keep(attempt, text);
  } catch {
    // Ignored, for example on a full disk: the document was created anyway.
  }
}
