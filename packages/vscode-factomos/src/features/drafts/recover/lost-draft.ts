import { l10n, type Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { UserError } from '../../../domain/user-error.ts';
import { checkDraft } from '../check/check-draft.ts';
import type { AnsweredDocument } from '../../../domain/drafts/answered-document.ts';
import { figuresOf } from '../../../domain/drafts/document-facts.ts';
import { contentKey } from '../../../domain/drafts/content-key.ts';
import type { DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { nameOf, readIfPresent } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { draftState, guardEntry } from './draft-state.ts';
import { draftTotals, knownServices, missingServices } from '../../../domain/drafts/draft-totals.ts';
import {
  clientIdOf,
  originKeyOf,
  type DraftKind,
  type DraftRequest,
} from '../../../domain/drafts/draft-request.ts';

/** A draft whose response was lost, with the data to search for its document. */
export interface LostDraft {
  readonly uri: Uri;
  readonly kind: DraftKind;
  /** False when its file was deleted or replaced by that of another document, and only the guard has an entry. */
  readonly onDisk: boolean;
  readonly block: DraftBlock | undefined;
  readonly request: DraftRequest | undefined;
  readonly clientId: string | undefined;
  readonly date: string | undefined;
  readonly contentKey: string | undefined;
  readonly originKey: string | undefined;
  /** The ID and number in the unclear response. */
  readonly answered: AnsweredDocument | undefined;
  /** In EUR. One call for each service whose price is not known. */
  readonly totals: () => Promise<{ net?: number; total?: number }>;
}

/** Throws a UserError for a draft whose outcome is known. */
export async function lostDraft(session: CompanySession, uri: Uri): Promise<LostDraft> {
  const kind = draftKindOf(uri);
  const text = await readIfPresent(uri);
  const entry = guardEntry(session, uri);
  const onDisk =
    text === undefined || kind === undefined
      ? { block: undefined, request: undefined }
      : checkDraft(text, kind);
  // The file was replaced by that of another document.
  const isReplaced = onDisk.block?.state === 'created' && entry?.state === 'unknown';
  const { block, request } = isReplaced ? { block: undefined, request: undefined } : onDisk;
  const state = draftState(block, entry);
  const name = nameOf(uri);
  if (state === 'busy') throw new UserError(l10n.t('{0} is being created. Wait for it to finish.', name));
  if (kind === undefined || state !== 'unknown')
    throw new UserError(l10n.t('{0} has no unresolved outcome.', name));
  if (block?.companyId !== undefined && block.companyId !== session.company.id)
    throw new UserError(
      l10n.t('{0} belongs to the company {1}. Switch to it first.', name, block.company ?? block.companyId),
    );
  const facts = entry?.check.kind === 'draft' ? entry.check : undefined;
  return {
    uri,
    kind,
    onDisk: text !== undefined && !isReplaced,
    block,
    request,
    clientId: facts?.clientId ?? (request && clientIdOf(request)),
    date: facts?.date ?? block?.date,
    contentKey: facts?.contentKey ?? (request && contentKey(request)),
    originKey: facts?.originKey ?? (request && originKeyOf(request)),
    answered: entry?.answered ?? answeredIn(block),
    totals: async () =>
      pickTotals(facts) ?? pickTotals(block) ?? (request ? await readTotals(session, request) : {}),
  };
}

/** Only the file has it when the draft comes from another machine. */
function answeredIn(block: DraftBlock | undefined): AnsweredDocument | undefined {
  const { id, number } = block ?? {};
  if (id === undefined && number === undefined) return undefined;
  return { ...(id === undefined ? {} : { id }), ...(number === undefined ? {} : { number }) };
}

function pickTotals(
  known: { readonly net?: number; readonly total?: number } | undefined,
): { net?: number; total?: number } | undefined {
  if (known?.net === undefined && known?.total === undefined) return undefined;
  const { net, total } = known;
  return { ...(net === undefined ? {} : { net }), ...(total === undefined ? {} : { total }) };
}

async function readTotals(
  session: CompanySession,
  request: DraftRequest,
): Promise<{ net?: number; total?: number }> {
  for (const id of missingServices(request, knownServices(session.data.current)))
    await session.lookups.readService(id);
  return figuresOf(draftTotals(request, knownServices(session.data.current)));
}
