import type { FactomosClient, Invoice, InvoiceRow } from 'factomos-core';
import { commands, l10n, Uri, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { toCents } from '../../domain/cents.ts';
import { nameOrId, rowOf } from '../../domain/from-factomos.ts';
import { calls, clock, day, euros } from '../../ui/format.ts';
import { today } from '../../domain/day.ts';
import { openOrOfferCopy } from '../../services/host/open-external.ts';
import { pickStep } from '../../ui/quick-input.ts';
import {
  recordCredited,
  recordListed,
  recordPayment,
  recordRead,
  recordSent,
  recordTransformed,
} from '../../services/data/optimistic-updates.ts';
import { answeredName, type AnsweredDocument } from '../../domain/drafts/answered-document.ts';
import { DRAFT_KEY, type Check, type StoredIntent } from '../../services/write-guard/intent.ts';

/** The result when a write was found to be done, with the data that Factomos returned. */
interface Finding {
  readonly sentence: string;
  readonly rows?: readonly InvoiceRow[];
  readonly invoice?: Invoice;
  /** Another change may explain it: the user decides. */
  readonly isUncertain?: boolean;
}

const BEFORE_MS = 2 * 60_000;

/** Goes through all writes with an unknown outcome: looks them up where the API allows it, and otherwise asks the user. */
export async function resolveUnknown(session: CompanySession): Promise<void> {
  const unknown = session.guard.unknown();
  if (unknown.length === 0) {
    void window.showInformationMessage(l10n.t('There are no unknown outcomes.'));
    return;
  }
  const intent = await pickStep<StoredIntent>({
    title: l10n.t('Unknown outcomes: the response was lost'),
    placeholder: l10n.t('Choose an operation to check'),
    items: unknown.map((one) => ({
      label: one.what,
      description: `${day(today(one.at))} ${clock(one.at)}`,
      detail:
        costOf(one.check) === 0
          ? l10n.t('The API cannot show this; check in Factomos')
          : calls(costOf(one.check)),
      value: one,
    })),
  });
  if (typeof intent !== 'object') return;
  const draft = draftOf(intent);
  // Handled by the draft's own command, since the file must record the result too.
  if (draft !== undefined) await commands.executeCommand('factomos.lookForDraft', Uri.parse(draft));
  else if (intent.answered !== undefined) await askAboutNamed(session, intent, intent.answered);
  else if (costOf(intent.check) === 0)
    await askTheUser(session, intent, l10n.t('The API cannot find this. Check in Factomos.'));
  else await look(session, intent);
}

/** The URI of the draft's file, from the key when the rest of the record cannot be read. */
function draftOf({ check, key }: StoredIntent): string | undefined {
  if (check.kind === 'draft') return check.uri;
  return key.startsWith(DRAFT_KEY) ? key.slice(DRAFT_KEY.length) : undefined;
}

/** A document named in the response needs no search. The user decides whether it is the right one. */
async function askAboutNamed(
  session: CompanySession,
  intent: StoredIntent,
  answered: AnsweredDocument,
): Promise<void> {
  await askTheUser(
    session,
    intent,
    l10n.t('The response was not clear, but it names {0}. Look at it in Factomos.', answeredName(answered)),
    { sentence: answeredName(answered) },
  );
}

async function look(session: CompanySession, intent: StoredIntent): Promise<void> {
  const finding = await session.api.call((client) => find(client, intent));
  if (finding === undefined) {
    await askTheUser(
      session,
      intent,
      l10n.t('Factomos does not show it yet. It may still be in progress there.'),
    );
    return;
  }
  if (intent.check.kind === 'create') {
    // Another invoice may have the same client, date and total: the user decides.
    await askTheUser(
      session,
      intent,
      l10n.t('{0} has the same client, date and total. Is it this one?', finding.sentence),
      finding,
    );
    return;
  }
  if (finding.isUncertain === true) {
    // Another payment was recorded meanwhile, perhaps instead of this one.
    await askTheUser(
      session,
      intent,
      l10n.t('{0}, more than this payment explains. Look at the payments in Factomos.', finding.sentence),
      finding,
    );
    return;
  }
  settle(session, intent, finding);
  void window.showInformationMessage(l10n.t('It was done: {0}', finding.sentence));
}

async function askTheUser(
  session: CompanySession,
  intent: StoredIntent,
  sentence: string,
  finding: Finding = { sentence: l10n.t('you checked it in Factomos') },
): Promise<void> {
  const open = l10n.t('Open Factomos');
  const done = l10n.t('It Was Done');
  const free = l10n.t('Not Done: Allow Retry');
  const answer = await window.showWarningMessage(
    l10n.t('{0}: {1}', intent.what, sentence),
    { modal: true },
    done,
    free,
    open,
  );
  if (answer === open) await openOrOfferCopy(session.company.baseUrl);
  if (answer === done) settle(session, intent, finding);
  if (answer === free) session.guard.forget(intent.key);
}

/** Records the result in the guard, and updates the cached data as after the write. */
function settle(session: CompanySession, intent: StoredIntent, finding: Finding): void {
  const { check, at } = intent;
  session.guard.settle(intent, finding.sentence);
  if (check.kind === 'send') recordSent(session, check.invoiceId, check.to, at);
  if (check.kind === 'payment') recordPayment(session, check);
  if (check.kind === 'credit') recordCredited(session, check.invoiceId);
  if (check.kind === 'transform')
    recordTransformed(
      session,
      check.estimateId,
      finding.rows === undefined ? undefined : numbersOf(finding.rows),
    );
  // Data that Factomos returned meanwhile overrides the derived data.
  for (const row of finding.rows ?? []) recordListed(session, rowOf(row));
  if (finding.invoice !== undefined) recordRead(session, finding.invoice);
}

function costOf(check: Check): number {
  switch (check.kind) {
    case 'send':
    case 'payment':
    case 'credit':
      return 1;
    case 'create':
      return 3;
    case 'draft':
      return check.document === 'invoice' ? 3 : 0;
    case 'transform':
      return 4;
    case 'none':
      return 0;
  }
}

async function find(client: FactomosClient, { check, at }: StoredIntent): Promise<Finding | undefined> {
  switch (check.kind) {
    case 'send': {
      const since = at - BEFORE_MS;
      // Without an address, the email goes to the client's own.
      const email_to = check.to === '' ? undefined : check.to;
      const [mail] = await client.checkSend(check.invoiceId, undefined, { since, email_to });
      return (
        mail && {
          sentence: l10n.t('an email was sent to {0} at {1}', mail.email_to ?? '', mail.email_date ?? ''),
        }
      );
    }
    case 'payment': {
      const { invoice } = await client.getInvoice({ invoice_id: check.invoiceId }, { fresh: true });
      const paid = invoice.figures_paid;
      const rise = toCents(paid) - toCents(check.paidBefore);
      if (rise < toCents(check.amount)) return undefined;
      const sentence = l10n.t('{0} paid in total', euros(paid));
      return { sentence, invoice, isUncertain: rise > toCents(check.amount) };
    }
    case 'credit': {
      const { invoice } = await client.getInvoice({ invoice_id: check.invoiceId }, { fresh: true });
      return invoice.invoice_status.endsWith('-avoir')
        ? { sentence: l10n.t('the invoice is settled by a credit note'), invoice }
        : undefined;
    }
    case 'create':
      return toFinding(
        await client.findPossibleDuplicates({
          client_id: check.clientId,
          date: check.date,
          net_total: check.net,
          total: check.total,
        }),
      );
    case 'transform':
      return await findTransformed(client, check.estimateId, at);
    case 'draft':
    case 'none':
      return undefined;
  }
}

/** Searches by the estimate's net total and client; the invoice itself contains the estimate's ID. */
async function findTransformed(
  client: FactomosClient,
  estimateId: string,
  at: number,
): Promise<Finding | undefined> {
  const { estimate } = await client.getEstimate({ estimate_id: estimateId });
  const clientId = estimate.articleList[0]?.client_id;
  if (clientId === undefined || clientId === null) return undefined;
  const rows = await client.findPossibleDuplicates({
    client_id: clientId,
    date: today(at),
    net_total: estimate.figures_total_withoutvat ?? undefined,
    total: estimate.figures_total_withvat,
  });
  const found = toFinding(rows.filter(({ estimate_id }) => estimate_id === estimateId));
  // Factomos sets this status only together with an invoice.
  return (
    found ??
    (estimate.estimate_status === 'gained' ? { sentence: l10n.t('the estimate is now accepted') } : undefined)
  );
}

function toFinding(rows: readonly InvoiceRow[]): Finding | undefined {
  return rows.length === 0 ? undefined : { sentence: numbersOf(rows), rows };
}

function numbersOf(rows: readonly InvoiceRow[]): string {
  return rows.map(({ id, invoice_formated_number }) => nameOrId(invoice_formated_number, id)).join(', ');
}
