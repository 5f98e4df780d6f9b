import { l10n, ProgressLocation, window, workspace, type Uri } from 'vscode';
import { inScope } from '../../../services/api/call-scope.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { isFactomosError } from '../../../bundles/core.ts';
import { confirm } from '../../../ui/confirm.ts';
import { pickStep } from '../../../ui/quick-input.ts';
import { SandboxStoppedError } from '../../../services/api/sandbox-stopped-error.ts';
import { classifyWriteError } from '../../../services/api/classify-write-error.ts';
import { explain } from '../../../services/errors/explain.ts';
import { sumEuros } from '../../../domain/cents.ts';
import { calls, euros } from '../../../ui/format.ts';
import { sentence } from './create-another.ts';
import { nameOf } from '../file/draft-file.ts';
import { findDrafts } from '../file/find-drafts.ts';
import { showSummary, type FileOutcome } from './folder-summary.ts';
import { originKeyOf } from '../../../domain/drafts/draft-request.ts';
import { clientOf } from './create-draft.ts';
import { DraftFileNotUpdatedError } from './draft-file-not-updated-error.ts';
import { readyDraft, type ReadyDraft } from './ready-draft.ts';
import { writeDraft } from './write-draft.ts';

const MAX_FILES = 15;

/**
 * Creates the drafts of a folder one after the other, after one confirmation. Each file is guarded and records its own state, so an
 * interrupted run continues when it is started again.
 */
export async function createFolder(session: CompanySession, folder: Uri): Promise<void> {
  const { ready: found, leftOut } = await sortOut(session, await findDrafts(folder));
  const single = await withoutTwins(found, leftOut);
  const ready = single && (await withoutUnbilled(single, leftOut));
  if (ready === undefined) return;
  if (ready.length === 0) {
    if (leftOut.length > 0) await showSummary(folder, leftOut);
    else void window.showInformationMessage(l10n.t('No drafts in {0}.', nameOf(folder)));
    return;
  }
  if (!(await agree(session, ready, leftOut))) return;
  const outcomes = await createAll(session, ready);
  await showSummary(folder, [...outcomes, ...leftOut]);
}

async function sortOut(session: CompanySession, uris: readonly Uri[]) {
  const ready: ReadyDraft[] = [];
  const leftOut: FileOutcome[] = [];
  for (const uri of uris) {
    try {
      if (isUnsaved(uri)) {
        leftOut.push({ uri, state: 'leftOut', text: l10n.t('It has unsaved changes.') });
        continue;
      }
      const draft = await readyDraft(session, uri);
      const { existing } = draft;
      if (existing === undefined || existing.reason === 'figures') ready.push(draft);
      else leaveOut(leftOut, uri, sentence(existing, nameOf(uri)));
    } catch (error) {
      leftOut.push({ uri, state: 'leftOut', text: (await explain(error)).message });
    }
  }
  return { ready, leftOut };
}

function leaveOut(leftOut: FileOutcome[], uri: Uri, reason: string): void {
  leftOut.push({
    uri,
    state: 'leftOut',
    text: l10n.t('{0} To create another one, create this file on its own.', reason),
  });
}

/** Asks which one to create among files with the same content, or for the same period of a template. Undefined when the question is closed. */
async function withoutTwins(
  ready: readonly ReadyDraft[],
  leftOut: FileOutcome[],
): Promise<readonly ReadyDraft[] | undefined> {
  const sameContent = new Map<string, ReadyDraft[]>();
  for (const draft of ready) {
    const key = originKeyOf(draft.request) ?? draft.contentKey;
    sameContent.set(key, [...(sameContent.get(key) ?? []), draft]);
  }
  const dropped = new Set<ReadyDraft>();
  for (const drafts of sameContent.values()) {
    if (drafts.length === 1) continue;
    const chosen = await pickStep<ReadyDraft>({
      title: isPeriod(drafts)
        ? l10n.t('Files for the same period of a template: {0}', drafts.length)
        : l10n.t('Files with the same content: {0}', drafts.length),
      placeholder: l10n.t('Which one should be created? The others are left out.'),
      items: drafts.map((draft) => ({
        label: nameOf(draft.uri),
        description: workspace.asRelativePath(draft.uri),
        value: draft,
      })),
    });
    if (typeof chosen !== 'object') return undefined;
    for (const draft of drafts) {
      if (draft === chosen) continue;
      dropped.add(draft);
      leaveOut(
        leftOut,
        draft.uri,
        isPeriod(drafts)
          ? l10n.t('It is for the same period of the same template as {0}.', nameOf(chosen.uri))
          : l10n.t('It has the same content as {0}.', nameOf(chosen.uri)),
      );
    }
  }
  return ready.filter((draft) => !dropped.has(draft));
}

function isPeriod([first]: readonly ReadyDraft[]): boolean {
  return first?.request.origin !== undefined;
}

function isUnsaved(uri: Uri): boolean {
  return workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
}

/** Asks about drafts with parts that charge nothing. Undefined when the question is closed. */
async function withoutUnbilled(
  ready: readonly ReadyDraft[],
  leftOut: FileOutcome[],
): Promise<readonly ReadyDraft[] | undefined> {
  const unbilled = ready.filter((draft) => draft.unbilled.length > 0);
  if (unbilled.length === 0) return ready;
  const leave = l10n.t('Leave Them Out');
  const keep = l10n.t('Charge Nothing');
  const detail = unbilled.map((draft) => `${nameOf(draft.uri)}: ${draft.unbilled.join('; ')}`).join('\n');
  const question = l10n.t('Drafts that charge nothing for a part: {0}. Create them too?', unbilled.length);
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, leave, keep);
  if (chosen === undefined) return undefined;
  if (chosen === keep) return ready;
  for (const { uri, unbilled: parts } of unbilled)
    leftOut.push({ uri, state: 'leftOut', text: parts.join('; ') });
  return ready.filter((draft) => draft.unbilled.length === 0);
}

async function agree(
  session: CompanySession,
  ready: readonly ReadyDraft[],
  leftOut: readonly FileOutcome[],
): Promise<boolean> {
  const { left } = await session.api.quota();
  const totals = ready.map(({ totals }) => totals?.withVat);
  const known = totals.filter((total) => total !== undefined);
  const invoices = ready.filter(({ request }) => request.kind === 'invoice').length;
  const detail = [
    l10n.t(
      'Invoices: {0}. Estimates: {1}. Left out: {2}.',
      invoices,
      ready.length - invoices,
      leftOut.length,
    ),
    ...(known.length === ready.length
      ? [l10n.t('Total with VAT: {0} (estimate)', euros(sumEuros(known)))]
      : []),
    l10n.t('Company: {0}', session.company.label),
    l10n.t(
      'It costs {0}; at most {1} are left today. Invoices cannot be deleted, only credited.',
      calls(ready.length),
      left,
    ),
    ...ready.flatMap(({ uri, existing }) =>
      existing === undefined ? [] : [`${nameOf(uri)}: ${sentence(existing, nameOf(uri))}`],
    ),
    ...ready.slice(0, MAX_FILES).map((draft) => fileSummary(session, draft)),
    ...(ready.length > MAX_FILES ? [l10n.t('… and {0} more', ready.length - MAX_FILES)] : []),
  ].join('\n');
  const question =
    ready.length === 1
      ? l10n.t('Create 1 document in Factomos?')
      : l10n.t('Create {0} documents in Factomos?', ready.length);
  return await confirm(question, detail, l10n.t('Create'));
}

/** The line of a file in the confirmation: “a.invoice.json · Dupont SARL · 1 140,00 €”. */
function fileSummary(session: CompanySession, draft: ReadyDraft): string {
  const { totals } = draft;
  return [
    nameOf(draft.uri),
    clientOf(session, draft),
    totals === undefined
      ? l10n.t('total unknown')
      : totals.withVat === undefined
        ? l10n.t('{0} without VAT', euros(totals.withoutVat))
        : euros(totals.withVat),
  ].join(' · ');
}

async function createAll(session: CompanySession, ready: readonly ReadyDraft[]): Promise<FileOutcome[]> {
  return await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Creating in Factomos. Cancel stops after the current file.'),
      cancellable: true,
    },
    async (progress, token) => {
      const outcomes: FileOutcome[] = [];
      let stop: string | undefined;
      for (const draft of ready) {
        const { uri } = draft;
        if (token.isCancellationRequested) stop ??= l10n.t('Cancelled before this file.');
        if (stop !== undefined) {
          outcomes.push({ uri, state: 'leftOut', text: stop });
          continue;
        }
        progress.report({ message: nameOf(uri), increment: 100 / ready.length });
        try {
          const { number = '', link } = await inScope({ ownProgress: true }, () =>
            writeDraft(session, draft),
          );
          outcomes.push({ uri, state: 'created', text: number, ...(link === undefined ? {} : { link }) });
        } catch (error) {
          if (error instanceof DraftFileNotUpdatedError) {
            outcomes.push({ uri, state: 'created', text: error.message });
            continue;
          }
          const unknown = (await classifyWriteError(error)) === 'unknown';
          outcomes.push({ uri, state: unknown ? 'unknown' : 'failed', text: (await explain(error)).message });
          if (unknown || failsForAll(error)) stop = l10n.t('Not tried because an earlier file failed.');
        }
      }
      return outcomes;
    },
  );
}

/** Whether an error would also occur for the next file. The refusal of one document would not. */
function failsForAll(error: unknown): boolean {
  if (error instanceof SandboxStoppedError) return true;
  return isFactomosError(error) && error.code !== 'api' && error.code !== 'validation';
}
