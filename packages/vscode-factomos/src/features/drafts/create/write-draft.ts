import type { FactomosClient } from 'factomos-core';
import { l10n } from 'vscode';
import { documentLink } from '../../../bundles/core.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { classifyWriteError } from '../../../services/api/classify-write-error.ts';
import { explain } from '../../../services/errors/explain.ts';
import { UserError } from '../../../domain/user-error.ts';
import {
  recordEstimateCreated,
  recordInvoiceCreated,
  type CreatedDocument,
} from '../../../services/data/optimistic-updates.ts';
import type { ExistingDocument } from '../../../services/write-guard/find-existing.ts';
import type { Check } from '../../../services/write-guard/intent.ts';
import { createdEstimate, createdInvoice } from '../../../services/data/created-document.ts';
import { answeredBy } from '../../../domain/drafts/answered-document.ts';
import type { DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { nameOf, writeBlock } from '../file/draft-file.ts';
import { clientIdOf, originKeyOf } from '../../../domain/drafts/draft-request.ts';
import { guardKey } from '../recover/draft-state.ts';
import { figuresOf } from '../../../domain/drafts/document-facts.ts';
import { DraftFileNotUpdatedError } from './draft-file-not-updated-error.ts';
import { keepSent } from '../recover/sent-text.ts';
import { contentOnDisk, existingOf, type ReadyDraft } from './ready-draft.ts';

type Begun = DraftBlock & Required<Pick<DraftBlock, 'attempt' | 'company' | 'companyId' | 'at'>>;

/**
 * Creates the document of a draft, once. The guard locks out other windows, and the file records `creating` on disk before the call is
 * sent. So after any failure, the file, the guard or both know that the document may have been created. Rethrows the error of the call
 * after the file records the outcome.
 */
export async function writeDraft(session: CompanySession, draft: ReadyDraft): Promise<DraftBlock> {
  const { uri } = draft;
  const { guard, company } = session;
  const begun: Begun = {
    state: 'creating',
    attempt: crypto.randomUUID(),
    company: company.label,
    companyId: company.id,
    at: new Date().toISOString(),
    date: draft.date,
    ...figuresOf(draft.totals),
  };
  let created: DraftBlock = begun;
  const intent = { key: guardKey(uri), what: nameOf(uri), check: checkOf(draft) };
  const made = await guard.once(
    intent,
    async () => {
      await markCreating(session, draft, begun);
      const answer = await callOnce(session, draft, begun);
      created = createdBlock(session, draft, begun, answer);
      return answer;
    },
    classifyWriteError,
    () => JSON.stringify(created),
  );
  try {
    recordCreated(session, draft, created);
    await writeBlock(uri, created);
    forget(guard, intent.key);
    await keepSent(session, uri, begun.attempt, draft.contentKey);
  } catch {
    // `recoverDraft` updates the file later.
    const values = [created.number ?? '', nameOf(uri)] as const;
    throw new DraftFileNotUpdatedError(
      guard.isRecorded(intent.key)
        ? l10n.t(
            '{0} was created, but {1} could not be updated. The number is saved and is written to the file later.',
            ...values,
          )
        : l10n.t(
            '{0} was created, but neither {1} nor the record on this machine could be written. Note the number: after a restart, “Look for It” asks for it.',
            ...values,
          ),
    );
  } finally {
    if (made !== undefined) await note(session, draft, made);
  }
  return created;
}

/** The file has the result now, so a guard entry that cannot be deleted does no harm. */
function forget(guard: CompanySession['guard'], key: string): void {
  try {
    guard.forget(key);
  } catch {
    // `recoverDraft` deletes it later.
  }
}

/** The guard locks out other windows. The file is still read again, since it may have changed before. */
async function markCreating(session: CompanySession, draft: ReadyDraft, begun: DraftBlock): Promise<void> {
  const name = nameOf(draft.uri);
  if ((await contentOnDisk(draft.uri)) !== draft.contentKey)
    throw new UserError(
      l10n.t('{0} changed in the meantime, so nothing was sent. Check it and try again.', name),
    );
  // Another window may have created it or a copy of it while the confirmation was open.
  const existing = existingOf(session, { ...draft, facts: undefined });
  if (existing !== undefined && existing.name !== draft.existing?.name)
    throw new UserError(
      l10n.t('Another document was created in the meantime, so nothing was sent for {0}. Try again.', name),
    );
  try {
    await writeBlock(draft.uri, begun);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(l10n.t('{0} could not be written, so nothing was sent: {1}', name, reason));
  }
}

/** Makes the call, and records a failure in the file. */
async function callOnce(
  { api }: CompanySession,
  { uri, request }: ReadyDraft,
  begun: Begun,
): Promise<CreatedDocument | undefined> {
  const run = (client: FactomosClient): Promise<CreatedDocument | undefined> =>
    request.kind === 'invoice'
      ? client.createInvoice(request.params).then(createdInvoice)
      : client.createEstimate(request.params).then(createdEstimate);
  try {
    return await api.call(run);
  } catch (error) {
    const { attempt, company, at } = begun;
    const block: DraftBlock =
      (await classifyWriteError(error)) === 'refused'
        ? { state: 'draft', attempt, company, at, reason: plainSpaces((await explain(error)).message) }
        : { ...begun, state: 'unknown', ...answeredBy(error) };
    // If this fails too, the file stays `creating`, which is treated like `unknown`.
    await writeBlock(uri, block).catch(() => undefined);
    throw error;
  }
}

function createdBlock(
  { company }: CompanySession,
  { request }: ReadyDraft,
  begun: Begun,
  made: CreatedDocument | undefined,
): DraftBlock {
  const { attempt, companyId, at } = begun;
  const link = documentLink(made?.key, { baseUrl: company.baseUrl });
  return {
    state: 'created',
    ...(made === undefined ? {} : { number: made.number, id: made.id }),
    ...(link === undefined ? {} : { link }),
    ...(request.kind === 'invoice' && made?.date !== undefined ? { date: made.date } : {}),
    attempt,
    company: company.label,
    companyId,
    at,
  };
}

function checkOf({ uri, request, contentKey, date, totals }: ReadyDraft): Check {
  const origin = originKeyOf(request);
  return {
    kind: 'draft',
    uri: uri.toString(),
    document: request.kind,
    clientId: clientIdOf(request),
    contentKey,
    ...(origin === undefined ? {} : { originKey: origin }),
    date,
    ...figuresOf(totals),
  };
}

function recordCreated(
  { created }: Pick<CompanySession, 'created'>,
  { uri, contentKey, facts, request }: ReadyDraft,
  { number = '', id, link }: DraftBlock,
): void {
  created.record(
    {
      kind: request.kind,
      number,
      ...(id === undefined ? {} : { id }),
      ...(link === undefined ? {} : { link }),
      at: Date.now(),
    },
    {
      uri: uri.toString(),
      contentKey,
      originKey: originKeyOf(request),
      ...(facts === undefined ? {} : { facts }),
    },
  );
}

/** The state for a file whose document exists, when an older version of the file has replaced it. */
export function existingBlock(
  { company }: Pick<CompanySession, 'company'>,
  { name, id, link, at }: ExistingDocument,
): DraftBlock {
  return {
    state: 'created',
    number: name,
    ...(id === undefined ? {} : { id }),
    ...(link === undefined ? {} : { link }),
    attempt: crypto.randomUUID(),
    company: company.label,
    companyId: company.id,
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
  };
}

async function note(session: CompanySession, draft: ReadyDraft, made: CreatedDocument): Promise<void> {
  const { request, totals } = draft;
  const clientId = clientIdOf(request);
  const client = session.data.current.clients[clientId]?.name ?? '';
  if (request.kind === 'estimate') {
    await recordEstimateCreated(session, made, client);
    return;
  }
  const term = request.params.payment_term;
  recordInvoiceCreated(session, made, {
    clientId,
    client,
    total: totals?.withVat,
    net: totals?.withoutVat,
    // A file may contain true, 1 or "1".
    paid: Number(request.params.invoice_paid ?? 0) === 1,
    ...(typeof term === 'string' ? { term } : {}),
  });
}

/** VS Code marks no-break spaces, which French has before colons, as suspicious in a file. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
