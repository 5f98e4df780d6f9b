import { l10n, type Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { UserError } from '../../../domain/user-error.ts';
import { checkDraft, type DraftRequest } from '../check/check-draft.ts';
import { contentKey } from '../../../domain/content-key.ts';
import type { DraftBlock } from '../../../domain/draft-block.ts';
import { nameOf, readIfPresent } from '../file/draft-file.ts';
import { draftKindOf, type DraftKind } from '../file/draft-kind.ts';
import { draftState, guardEntry } from './draft-state.ts';
import { draftTotals, knownServices, missingServices } from '../../../domain/draft-totals.ts';

/** A draft whose answer was lost, with what it can be looked for by. */
export interface LostDraft {
  readonly uri: Uri;
  readonly kind: DraftKind;
  /** False when its file is gone, and only the guard remembers it. */
  readonly onDisk: boolean;
  readonly block: DraftBlock | undefined;
  readonly request: DraftRequest | undefined;
  readonly clientId: string | undefined;
  readonly date: string | undefined;
  readonly contentKey: string | undefined;
  /** EUR without VAT; one call for each service whose price is not known. */
  readonly net: () => Promise<number | undefined>;
}

/** Throws a UserError for a draft about which nothing is unknown. */
export async function lostDraft(session: CompanySession, uri: Uri): Promise<LostDraft> {
  const kind = draftKindOf(uri);
  const text = await readIfPresent(uri);
  const { block, request } =
    text === undefined || kind === undefined
      ? { block: undefined, request: undefined }
      : checkDraft(text, kind);
  const entry = guardEntry(session, uri);
  const state = draftState(block, entry);
  const name = nameOf(uri);
  if (state === 'busy')
    throw new UserError(l10n.t('{0} is being created just now. It is not done twice.', name));
  if (kind === undefined || state !== 'unknown')
    throw new UserError(l10n.t('Nothing is unknown about {0}.', name));
  if (block?.companyId !== undefined && block.companyId !== session.company.id)
    throw new UserError(
      l10n.t('{0} was begun in the company {1}. Switch to it first.', name, block.company ?? block.companyId),
    );
  const facts = entry?.check.kind === 'draft' ? entry.check : undefined;
  return {
    uri,
    kind,
    onDisk: text !== undefined,
    block,
    request,
    clientId: facts?.clientId ?? (request && String(request.params.client_id)),
    date: facts?.date ?? block?.date,
    contentKey: facts?.contentKey ?? (request && contentKey(request)),
    net: async () => facts?.net ?? block?.net ?? (request && (await readNet(session, request))),
  };
}

async function readNet(session: CompanySession, request: DraftRequest): Promise<number | undefined> {
  for (const id of missingServices(request, knownServices(session.data.current)))
    await session.lookups.service(id);
  return draftTotals(request, knownServices(session.data.current))?.withoutVat;
}
