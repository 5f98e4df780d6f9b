import { l10n, type Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { UserError } from '../../../domain/user-error.ts';
import { today } from '../../../domain/day.ts';
import { findExisting, type ExistingDocument } from '../../../services/write-guard/find-existing.ts';
import { checkDraft, type CheckedDraft } from '../check/check-draft.ts';
import { contentKey } from '../../../domain/drafts/content-key.ts';
import { clientIdOf, originKeyOf } from '../../../domain/drafts/draft-request.ts';
import { documentFacts } from '../../../domain/drafts/document-facts.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { nameOf, readFromDisk } from '../file/draft-file.ts';
import { draftState, guardEntry, guardKey } from '../recover/draft-state.ts';
import { draftTotals, knownServices } from '../../../domain/drafts/draft-totals.ts';
import { recoverDraft } from '../recover/recover-draft.ts';
import { assertNotNegative, unbilledParts } from './unbilled.ts';
import type { Totals } from '../../../domain/totals.ts';
import type { DocumentFacts } from '../../../domain/drafts/recorded-document.ts';
import type { DraftRequest } from '../../../domain/drafts/draft-request.ts';

/** A draft that can be created, as stored on disk. */
export interface ReadyDraft {
  readonly uri: Uri;
  readonly request: DraftRequest;
  /** Equal for equal content, whatever the file's path. */
  readonly contentKey: string;
  readonly totals: Totals | undefined;
  /** The date of the document. */
  readonly date: string;
  readonly facts: DocumentFacts | undefined;
  /** The document that it may duplicate. */
  readonly existing: ExistingDocument | undefined;
  /** The names of the parts that charge nothing. */
  readonly unbilled: readonly string[];
}

/** Reads a draft from disk. Throws a UserError that says why it cannot be created. */
export async function readyDraft(session: CompanySession, uri: Uri): Promise<ReadyDraft> {
  await recoverDraft(session, uri);
  const kind = draftKindOf(uri);
  if (kind === undefined)
    throw new UserError(
      l10n.t('{0} is not a draft: its name must end in .invoice.json or .estimate.json.', nameOf(uri)),
    );
  const checked = checkDraft(await readFromDisk(uri), kind);
  assertDraft(session, uri, checked);
  if (checked.request === undefined) throw new UserError(problemsSentence(uri, checked));
  if (checked.repeat !== undefined)
    throw new UserError(
      l10n.t(
        '{0} is a template, so it is not created itself. Create the file of a period from it with “Make Recurring Drafts…”.',
        nameOf(uri),
      ),
    );
  const { request } = checked;
  // Loads what another window has read or done meanwhile.
  session.data.reload();
  const services = session.data.current.services;
  const totals = draftTotals(request, knownServices(session.data.current));
  assertNotNegative(request.params, totals, nameOf(uri));
  const date = dateOf(request) ?? today();
  const draft = {
    uri,
    request,
    contentKey: contentKey(request),
    totals,
    date,
    facts: documentFacts(kind, clientIdOf(request), date, totals),
    unbilled: unbilledParts(request.params, totals, services),
  };
  return { ...draft, existing: existingOf(session, draft) };
}

export function existingOf(
  session: CompanySession,
  { uri, contentKey, facts, request }: Pick<ReadyDraft, 'uri' | 'contentKey' | 'facts' | 'request'>,
): ExistingDocument | undefined {
  return findExisting(session, {
    uri: uri.toString(),
    contentKey,
    facts,
    originKey: originKeyOf(request),
    key: guardKey(uri),
  });
}

/** The content of a file that is still a draft; otherwise undefined. */
export async function contentOnDisk(uri: Uri): Promise<string | undefined> {
  const kind = draftKindOf(uri);
  if (kind === undefined) return undefined;
  const { block, request, repeat } = checkDraft(await readFromDisk(uri), kind);
  return request !== undefined && repeat === undefined && draftState(block, undefined) === 'draft'
    ? contentKey(request)
    : undefined;
}

function assertDraft(session: CompanySession, uri: Uri, { block }: CheckedDraft): void {
  const name = nameOf(uri);
  switch (draftState(block, guardEntry(session, uri))) {
    case 'draft':
      return;
    case 'busy':
      throw new UserError(l10n.t('{0} is being created. Wait for it to finish.', name));
    case 'created':
      throw new UserError(l10n.t('{0} was already created: {1}', name, block?.number ?? ''));
    case 'unknown':
      throw new UserError(
        l10n.t(
          'The response for {0} was lost, so it may have been created. Find out with “Look for It” before you create it.',
          name,
        ),
      );
  }
}

function problemsSentence(uri: Uri, { problems }: CheckedDraft): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return l10n.t(
    '{0} cannot be created yet: {1}',
    nameOf(uri),
    errors.map(({ message }) => message).join(' '),
  );
}

function dateOf(request: DraftRequest): string | undefined {
  const date = request.kind === 'invoice' ? request.params.invoice_date : request.params.estimate_date;
  return typeof date === 'string' ? date : undefined;
}
