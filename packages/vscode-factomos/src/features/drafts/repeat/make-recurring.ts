import { l10n, Uri, window, workspace } from 'vscode';
import { today } from '../../../domain/day.ts';
import { addMonths } from '../../../domain/drafts/periods.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { confirm } from '../../../ui/confirm.ts';
import { euros, month } from '../../../ui/format.ts';
import { pickStep } from '../../../ui/quick-input.ts';
import { findDrafts } from '../file/find-drafts.ts';
import { nameOf } from '../file/draft-file.ts';
import { writeNew } from '../file/new-draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { planFiles, type PlannedFile } from './plan-files.ts';

/**
 * Creates the draft files of one period from a template, or from all templates in a folder. The user creates the documents from them. Makes
 * no calls, and writes no file whose document was created before.
 */
export async function makeRecurring(session: CompanySession, from: Uri | undefined): Promise<void> {
  const roots = from === undefined ? (workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [from];
  if (roots.length === 0) throw new UserError(l10n.t('Open a folder with drafts first.'));
  const drafts = (await Promise.all(roots.map(draftsAt))).flat();
  const day = await choosePeriod();
  if (day === undefined) return;
  const { planned, leftOut } = await planFiles(session, drafts, await otherDrafts(roots), day);
  if (planned.length === 0) {
    void window.showInformationMessage(
      leftOut.length === 0
        ? l10n.t('No draft repeats here. Add “repeat” to one, for example: "repeat": { "every": "month" }')
        : l10n.t('There is no file to create.'),
      { modal: true, detail: leftOut.join('\n') },
    );
    return;
  }
  const question =
    planned.length === 1
      ? l10n.t('Create the draft file {0}?', nameOf(planned[0]?.uri ?? Uri.file('')))
      : l10n.t('Create {0} draft files?', planned.length);
  const detail = [
    ...planned.map(planLine),
    ...(leftOut.length === 0 ? [] : ['', l10n.t('Left out:'), ...leftOut]),
    '',
    l10n.t('Nothing is sent to Factomos: you create each document from its file.'),
  ].join('\n');
  if (!(await confirm(question, detail, l10n.t('Create Files')))) return;
  for (const { uri, text } of planned) {
    await writeNew(uri, text);
    session.created.forgetFile(uri.toString());
  }
  await showMade(planned);
}

function planLine({ uri, client, net }: PlannedFile): string {
  return [
    nameOf(uri),
    client,
    net === undefined ? l10n.t('total unknown') : l10n.t('{0} without VAT', euros(net)),
  ].join(' · ');
}

async function showMade(planned: readonly PlannedFile[]): Promise<void> {
  const [first, second] = planned;
  if (first !== undefined && second === undefined) {
    await window.showTextDocument(await workspace.openTextDocument(first.uri));
    return;
  }
  void window.showInformationMessage(
    l10n.t(
      '{0} draft files were created. Review them, then create their documents one by one or with “Create All Drafts in Folder…”.',
      planned.length,
    ),
  );
}

/** Asks for a day in the wanted period, since each template has its own interval. */
async function choosePeriod(): Promise<string | undefined> {
  const now = today();
  const choices: readonly (readonly [string, string])[] = [
    [now, l10n.t('this month, quarter or year')],
    [addMonths(now, -1), l10n.t('the month before')],
    [addMonths(now, 1), l10n.t('the month after')],
  ];
  const chosen = await pickStep<string>({
    title: l10n.t('Make recurring drafts'),
    placeholder: l10n.t('For which period? A quarter or year is the one that contains this month.'),
    items: choices.map(([value, description]) => ({ label: month(value), description, value })),
  });
  return typeof chosen === 'string' ? chosen : undefined;
}

async function draftsAt(uri: Uri): Promise<Uri[]> {
  return draftKindOf(uri) === undefined ? await findDrafts(uri) : [uri];
}

/** All drafts that may have been created for the period before, including moved ones. */
async function otherDrafts(roots: readonly Uri[]): Promise<Uri[]> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const beside = roots.map((uri) => (draftKindOf(uri) === undefined ? uri : folderOf(uri)));
  const found = new Map<string, Uri>();
  for (const folder of [...folders, ...beside])
    for (const uri of await findDrafts(folder)) found.set(uri.toString(), uri);
  return [...found.values()];
}

function folderOf(file: Uri): Uri {
  return file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) || '/' });
}
