import type { FactomosClient } from 'factomos-core';
import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { confirm } from '../../ui/confirm.ts';
import { report } from '../../services/errors/report.ts';
import type { Log } from '../../services/host/log.ts';
import { documentSummary } from '../drafts/create/document-summary.ts';
import { documentFacts, figuresOf } from '../../domain/drafts/document-facts.ts';
import { agreeToUnbilled, isNegative, negativeSentence, unbilledParts } from '../drafts/create/unbilled.ts';
import { previewTotals } from './preview-totals.ts';
import { totalsSentence } from '../../ui/totals-sentence.ts';
import { calls, decimal } from '../../ui/format.ts';
import { today } from '../../domain/day.ts';
import { clientName } from './review-step.ts';
import {
  emptyDraft,
  estimateRequest,
  invoiceRequest,
  requestOf,
  isCharge,
  isEmpty,
  type Draft,
} from '../../domain/drafts/wizard-draft.ts';
import { runWizard } from './wizard.ts';
import { pickStep } from '../../ui/quick-input.ts';
import {
  recordEstimateCreated,
  recordInvoiceCreated,
  type CreatedDocument,
} from '../../services/data/optimistic-updates.ts';
import { agreeToAnother } from '../drafts/create/create-another.ts';
import { findExisting } from '../../services/write-guard/find-existing.ts';
import { GuardError } from '../../services/write-guard/guard-error.ts';
import { createdEstimate, createdInvoice } from '../../services/data/created-document.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { notifyCreated } from '../document/notify-created.ts';
import { saveDraftFile } from './save-draft-file.ts';
import { wizardProblems } from './wizard-problems.ts';
import { wizardSources } from './wizard-sources.ts';
import type { Totals } from '../../domain/totals.ts';
import type { DocumentFacts } from '../../domain/drafts/recorded-document.ts';

/** Runs the wizard for an invoice or an estimate. An unfinished draft can be continued. */
export async function newDocument(session: CompanySession, kind: Draft['kind'], log: Log): Promise<void> {
  const draft = await startOrContinue(session, kind);
  if (draft === undefined) return;
  const created = await runWizard(draft, {
    ...wizardSources(session, log),
    keep: async (changed) => {
      if (!isEmpty(changed)) await session.drafts.keep(changed);
    },
    create: (ready) => createFrom(session, ready, log),
    save: async (ready) => {
      // Throws when the outcome is unknown: it must not become a draft that can be created.
      session.guard.assertFree(guardKeyOf(ready));
      return (
        ready.client !== undefined && (await saveDraftFile(session, ready, requestOf(ready, ready.client.id)))
      );
    },
  });
  if (!created && session.drafts.get(kind) !== undefined) {
    void window.showInformationMessage(
      kind === 'invoice'
        ? l10n.t('The invoice draft was saved. Run “New Invoice…” to continue it.')
        : l10n.t('The estimate draft was saved. Run “New Estimate…” to continue it.'),
    );
  }
}

async function startOrContinue(session: CompanySession, kind: Draft['kind']): Promise<Draft | undefined> {
  const kept = session.drafts.get(kind);
  if (kept === undefined) return emptyDraft(kind);
  const choice = await pickStep<'continue' | 'new'>({
    title: kind === 'invoice' ? l10n.t('New Invoice') : l10n.t('New Estimate'),
    placeholder: l10n.t('You have an unfinished draft'),
    items: [
      {
        label: l10n.t('$(edit) Continue the Draft'),
        description: l10n.t('{0} · lines: {1}', clientName(kept), decimal(kept.lines.length)),
        value: 'continue',
      },
      { label: l10n.t('$(add) Start Over'), description: l10n.t('discards the draft'), value: 'new' },
    ],
  });
  if (choice === 'continue') return kept;
  if (choice !== 'new') return undefined;
  await session.drafts.drop(kind);
  return emptyDraft(kind);
}

/** Asks for confirmation and makes the call. False returns to the review with the unchanged draft. */
async function createFrom(session: CompanySession, draft: Draft, log: Log): Promise<boolean> {
  const { client } = draft;
  if (client === undefined || draft.lines.length === 0) {
    void window.showWarningMessage(l10n.t('A document needs a client and a line.'));
    return false;
  }
  const totals = await previewTotals(draft);
  const { errors, warnings } = await wizardProblems(requestOf(draft, client.id));
  if (errors.length > 0) {
    void window.showWarningMessage(errors.join(' '));
    return false;
  }
  const facts = documentFacts(draft.kind, client.id, draft.date ?? today(), totals);
  if (!(await mayCreate(session, draft, client.id, totals, facts))) return false;
  const invoice = draft.kind === 'invoice';
  const name = clientName(draft);
  const question = invoice
    ? l10n.t('Create this invoice for {0}?', name)
    : l10n.t('Create this estimate for {0}?', name);
  const warning = invoice
    ? l10n.t('It gets a number at once and cannot be deleted, only credited. It costs {0}.', calls(1))
    : l10n.t('It gets a number at once. It costs {0}.', calls(1));
  const detail = [
    ...documentSummary(requestOf(draft, client.id), draft.date ?? today(), servicesOf(draft), client.name),
    totalsSentence(totals),
    ...warnings,
    l10n.t('Company: {0}', session.company.label),
    warning,
  ].join('\n');
  if (!(await confirm(question, detail, l10n.t('Create')))) return false;

  let made: CreatedDocument | undefined;
  try {
    made = await write(session, draft, client.id, totals);
  } catch (error) {
    void report(error, log);
    // The user confirmed that it was created, so the draft is finished.
    const done = error instanceof GuardError && error.code === 'done';
    if (done) await session.drafts.drop(draft.kind);
    return done;
  }
  if (made !== undefined) recordCreated(session, draft.kind, made, facts);
  await session.drafts.drop(draft.kind);
  const number = made?.number ?? '';
  if (made !== undefined) await note(session, draft, made, totals);
  const sentence = invoice
    ? l10n.t('The invoice {0} was created.', number)
    : l10n.t('The estimate {0} was created.', number);
  await notifyCreated(session, { kind: draft.kind, id: made?.id }, sentence);
  return true;
}

/** Asks about possible duplicates and parts that charge nothing; refuses negative totals. */
async function mayCreate(
  session: CompanySession,
  draft: Draft,
  clientId: string,
  totals: Totals,
  facts: DocumentFacts | undefined,
): Promise<boolean> {
  const { kind } = draft;
  const name = kind === 'invoice' ? l10n.t('the invoice') : l10n.t('the estimate');
  const { params } = requestOf(draft, clientId);
  if (isNegative(totals)) {
    void window.showWarningMessage(negativeSentence(name, totals));
    return false;
  }
  session.data.reload();
  const existing = findExisting(session, { facts, key: guardKeyOf(draft) });
  return (
    (existing === undefined || (await agreeToAnother(session, existing, { kind, name }))) &&
    (await agreeToUnbilled(name, unbilledParts(params, totals, servicesOf(draft))))
  );
}

function servicesOf({ lines }: Draft): Record<string, { name: string; price: number }> {
  return Object.fromEntries(
    lines.filter(isCharge).map(({ serviceId, name, price }) => [serviceId, { name, price: Number(price) }]),
  );
}

function recordCreated(
  { created }: Pick<CompanySession, 'created'>,
  kind: Draft['kind'],
  { number, id }: CreatedDocument,
  facts: DocumentFacts | undefined,
): void {
  try {
    created.record({ kind, number, id, at: Date.now() }, facts === undefined ? {} : { facts });
  } catch {
    // The success is reported even if this fails, for example on a full disk: the guard prevents a second creation.
  }
}

function guardKeyOf({ id }: Draft): string {
  return `create/${id}`;
}

async function write(
  session: CompanySession,
  draft: Draft,
  clientId: string,
  totals: Totals,
): Promise<CreatedDocument | undefined> {
  const invoice = draft.kind === 'invoice';
  const intent = {
    key: guardKeyOf(draft),
    what: invoice
      ? l10n.t('Invoice for {0}', clientName(draft))
      : l10n.t('Estimate for {0}', clientName(draft)),
    check: invoice
      ? ({ kind: 'create', clientId, date: draft.date ?? today(), ...figuresOf(totals) } as const)
      : ({ kind: 'none' } as const),
  };
  const run = (client: FactomosClient): Promise<CreatedDocument | undefined> =>
    invoice
      ? client.createInvoice(invoiceRequest(draft, clientId)).then(createdInvoice)
      : client.createEstimate(estimateRequest(draft, clientId)).then(createdEstimate);
  return await writeOnce(session, intent, run, (made) => made?.number ?? '');
}

async function note(
  session: CompanySession,
  draft: Draft,
  made: CreatedDocument,
  totals: Totals,
): Promise<void> {
  const client = draft.client?.name ?? '';
  if (draft.kind === 'estimate') {
    await recordEstimateCreated(session, made, client);
    return;
  }
  recordInvoiceCreated(session, made, {
    clientId: draft.client?.id ?? '',
    client,
    total: totals.withVat,
    net: totals.withoutVat,
    ...(draft.term === undefined ? {} : { term: draft.term }),
  });
}
