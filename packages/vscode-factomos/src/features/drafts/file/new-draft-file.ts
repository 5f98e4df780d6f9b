import { l10n, Position, Selection, Uri, window, workspace } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { UserError } from '../../../domain/user-error.ts';
import { today } from '../../../domain/day.ts';
import { addDays } from '../../../domain/days.ts';
import { nameOf } from './draft-file.ts';
import { encodeNewFile } from './text-encoding.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** Asks where, writes a draft to fill in, and puts the cursor to its first gap. Calls nothing. */
export async function newDraftFile(
  kind: DraftKind,
  folder: Uri | undefined,
  session: Pick<CompanySession, 'created'> | undefined,
): Promise<void> {
  const uri = await writeChosen(kind, emptyDraftText(kind), folder, session);
  if (uri === undefined) return;
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  const gap = new Position(1, '  "client_id": "'.length);
  editor.selection = new Selection(gap, gap);
}

/** Asks where, and writes a new draft there. Undefined when the dialog is closed. */
export async function writeChosen(
  kind: DraftKind,
  text: string,
  folder: Uri | undefined,
  session: Pick<CompanySession, 'created'> | undefined,
): Promise<Uri | undefined> {
  const base = folder ?? workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showSaveDialog({
    title: kind === 'invoice' ? l10n.t('New Invoice Draft File') : l10n.t('New Estimate Draft File'),
    saveLabel: l10n.t('Create Draft File'),
    // Where a browser shows VS Code, its dialog knows the last ending only and would add a longer one again.
    filters: { [kind === 'invoice' ? l10n.t('Invoice draft') : l10n.t('Estimate draft')]: ['json'] },
    ...(base === undefined ? {} : { defaultUri: await freeUri(base, kind) }),
  });
  if (chosen === undefined) return undefined;
  const uri = chosen.path.endsWith(`.${kind}.json`)
    ? chosen
    : chosen.with({ path: `${chosen.path.replace(/\.json$/, '')}.${kind}.json` });
  await writeNew(uri, text);
  session?.created.forgetFile(uri.toString());
  return uri;
}

/** A name that no file of the folder has: draft, draft-2, draft-3… */
async function freeUri(folder: Uri, kind: DraftKind): Promise<Uri> {
  const name = l10n.t('draft');
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.${kind}.json`);
    if (!(await exists(uri))) return uri;
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Never over a file: it may be a draft whose outcome nobody else knows. */
export async function writeNew(uri: Uri, text: string): Promise<void> {
  if (await exists(uri)) throw new UserError(l10n.t('{0} already exists. Choose another name.', nameOf(uri)));
  await workspace.fs.writeFile(uri, await encodeNewFile(uri, text));
}

export function emptyDraftText(kind: DraftKind): string {
  return `${JSON.stringify(emptyDraft(kind), undefined, 2)}\n`;
}

/** A draft with the days of today, and gaps. */
export function emptyDraft(kind: DraftKind): Record<string, unknown> {
  const now = today();
  const days =
    kind === 'invoice' ? { invoice_date: now, payment_term: addDays(now, 30) } : { estimate_date: now };
  return {
    client_id: '',
    objet: '',
    ...days,
    lines: [{ service_id: '', description: '', quantity: 1, price: '' }],
  };
}
