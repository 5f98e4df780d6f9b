import { l10n, window, workspace } from 'vscode';
import type { DraftRequest } from '../../domain/drafts/draft-request.ts';
import type { Draft } from '../../domain/drafts/wizard-draft.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { writeChosen } from '../drafts/file/new-draft-file.ts';

/** Writes the wizard's data to a draft file and opens it; the wizard's own draft is deleted. */
export async function saveDraftFile(
  session: CompanySession,
  { kind }: Draft,
  { params }: DraftRequest,
): Promise<boolean> {
  const text = `${JSON.stringify(params, undefined, 2)}\n`;
  const uri = await writeChosen(kind, text, undefined, session);
  if (uri === undefined) return false;
  await session.drafts.drop(kind);
  await window.showTextDocument(await workspace.openTextDocument(uri));
  void window.showInformationMessage(
    l10n.t('The draft was saved as {0}. Nothing was sent to Factomos.', workspace.asRelativePath(uri)),
  );
  return true;
}
