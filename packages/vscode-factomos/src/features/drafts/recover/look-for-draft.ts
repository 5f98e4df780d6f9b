import { l10n, window, type Uri } from 'vscode';
import type { InvoiceRow } from 'factomos-core';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { nameOrId, rowOf } from '../../../domain/from-factomos.ts';
import { recordListed } from '../../../services/data/optimistic-updates.ts';
import { calls, day, euros } from '../../../ui/format.ts';
import { openOrOfferCopy } from '../../../services/host/open-external.ts';
import { inputStep, pickStep, type Choice } from '../../../ui/quick-input.ts';
import { answeredName, type AnsweredDocument } from '../../../domain/drafts/answered-document.ts';
import { nameOf, writeBlock } from '../file/draft-file.ts';
import { guardKey } from './draft-state.ts';
import { recoverDraft } from './recover-draft.ts';
import { lostDraft, type LostDraft } from './lost-draft.ts';

type Answer = { readonly number: string; readonly id?: string } | 'other' | 'none' | 'open' | 'search';

const SEARCH_CALLS = 3;

/** The command “Look for It”: lists invoices with the same client, date and total. The user decides which of them it is, if any. */
export async function lookForDraft(session: CompanySession, uri: Uri): Promise<void> {
  const healed = await recoverDraft(session, uri);
  if (healed !== undefined) {
    void window.showInformationMessage(l10n.t('It was created: {0}', healed.number ?? ''));
    return;
  }
  const lost = await lostDraft(session, uri);
  const { answered } = lost;
  // A document named in the response needs no search.
  let answer: Answer | undefined = answered === undefined ? 'search' : await askAboutNamed(lost, answered);
  if (answer === 'search')
    answer = await ask(lost, lost.kind === 'invoice' ? await findInvoices(session, lost) : undefined);
  // The second question offers no further search.
  if (answer === undefined || answer === 'search') return;
  if (answer === 'open') await openOrOfferCopy(session.company.baseUrl);
  else if (answer === 'none') await backToDraft(session, lost);
  else if (answer === 'other') {
    const number = await inputStep({
      title: nameOf(uri),
      prompt: l10n.t('Its number in Factomos'),
      validate: (text) => (text === '' ? l10n.t('Enter the number shown in Factomos.') : undefined),
    });
    if (typeof number === 'string') await settle(session, lost, { number });
  } else await settle(session, lost, answer);
}

async function askAboutNamed(lost: LostDraft, answered: AnsweredDocument): Promise<Answer | undefined> {
  const { id } = answered;
  const number = answeredName(answered);
  const search: Choice<Answer> = {
    label: l10n.t('$(search) Search by Client, Date and Total'),
    description: calls(SEARCH_CALLS),
    value: 'search',
  };
  return await pickAnswer(
    lost,
    l10n.t('The response of Factomos was not clear, but it names this document.'),
    [
      { label: `$(note) ${number}`, value: { number, ...(id === undefined ? {} : { id }) } },
      ...(lost.kind === 'invoice' ? [search] : []),
    ],
  );
}

/** Makes three calls. */
async function findInvoices(session: CompanySession, lost: LostDraft): Promise<InvoiceRow[] | undefined> {
  const { clientId, date } = lost;
  const { net, total } = await lost.totals();
  if (clientId === undefined || date === undefined || (net === undefined && total === undefined))
    return undefined;
  const rows = await session.api.call((client) =>
    client.findPossibleDuplicates({ client_id: clientId, date, net_total: net, total }),
  );
  // All of them exist in Factomos, so the view shows them.
  for (const row of rows) recordListed(session, rowOf(row));
  return rows;
}

async function ask(lost: LostDraft, found: readonly InvoiceRow[] | undefined): Promise<Answer | undefined> {
  const candidates: Choice<Answer>[] = (found ?? []).map((row) => ({
    label: `$(note) ${nameOrId(row.invoice_formated_number, row.id)}`,
    description: row.client_company_name ?? '',
    detail: [lost.date === undefined ? '' : day(lost.date), euros(row.figures_total_withvat)].join(' · '),
    value: { number: nameOrId(row.invoice_formated_number, row.id), id: row.id },
  }));
  const sentence =
    found === undefined
      ? l10n.t('The API cannot find this. Check in Factomos.')
      : found.length === 0
        ? l10n.t('Factomos does not show it yet. It may still be in progress there.')
        : l10n.t('These invoices have the same client, date and total. Is it one of them?');
  return await pickAnswer(lost, sentence, candidates);
}

async function pickAnswer(
  { uri }: LostDraft,
  placeholder: string,
  candidates: readonly Choice<Answer>[],
): Promise<Answer | undefined> {
  const answer = await pickStep<Answer>({
    title: l10n.t('{0}: was it created?', nameOf(uri)),
    placeholder,
    items: [
      ...candidates,
      { label: l10n.t('$(edit) It Was Created, with Another Number…'), value: 'other' },
      { label: l10n.t('$(discard) It Was Not Created: Make It a Draft Again'), value: 'none' },
      { label: l10n.t('$(link-external) Look in Factomos'), value: 'open' },
    ],
  });
  return typeof answer === 'symbol' ? undefined : answer;
}

async function settle(
  session: CompanySession,
  lost: LostDraft,
  { number, id }: { number: string; id?: string },
): Promise<void> {
  const { uri, block } = lost;
  recordFound(session, lost, { number, ...(id === undefined ? {} : { id }) });
  if (lost.onDisk) {
    await writeBlock(uri, {
      state: 'created',
      number,
      ...(id === undefined ? {} : { id }),
      attempt: block?.attempt ?? crypto.randomUUID(),
      company: session.company.label,
      companyId: session.company.id,
      ...(block?.at === undefined ? {} : { at: block.at }),
    });
  }
  session.guard.forget(guardKey(uri));
  void window.showInformationMessage(l10n.t('{0} is now marked as created: {1}', nameOf(uri), number));
}

function recordFound(
  { created }: Pick<CompanySession, 'created'>,
  { uri, kind, contentKey, originKey }: LostDraft,
  document: { number: string; id?: string },
): void {
  created.record(
    { kind, ...document, at: Date.now() },
    { uri: uri.toString(), ...(contentKey === undefined ? {} : { contentKey }), originKey },
  );
}

async function backToDraft(session: CompanySession, { uri, onDisk }: LostDraft): Promise<void> {
  if (onDisk)
    await writeBlock(uri, {
      state: 'draft',
      attempt: crypto.randomUUID(),
      company: session.company.label,
      at: new Date().toISOString(),
      reason: l10n.t('Checked in Factomos: not created.'),
    });
  session.guard.forget(guardKey(uri));
}
