import { l10n, Position, Selection, Uri, window, workspace } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { UserError } from '../../../domain/user-error.ts';
import { today } from '../../../domain/day.ts';
import { addDays } from '../../../domain/days.ts';
import { nameOf } from './draft-file.ts';
import { encodeNewFile } from './text-encoding.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** Asks for a path, writes a new draft there, and moves the cursor to its first empty value. Makes no calls. */
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

/** Asks for a path, and writes a new draft there. Undefined when the dialog is closed. */
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
    // In a browser, VS Code's dialog recognises only the last extension, and would append a longer one a second time.
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

/** An unused file name: draft, draft-2, draft-3… */
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

/** Never overwrites a file: it may be a draft whose state is recorded nowhere else. */
export async function writeNew(uri: Uri, text: string): Promise<void> {
  if (await exists(uri)) throw new UserError(l10n.t('{0} already exists. Choose another name.', nameOf(uri)));
  await workspace.fs.writeFile(uri, await encodeNewFile(uri, text));
}

export function emptyDraftText(kind: DraftKind): string {
  return `${JSON.stringify(emptyDraft(kind), undefined, 2)}\n`;
}

/** A draft dated today, with empty values to fill in. */
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
