import type { Uri } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { checkDraft } from '../check/check-draft.ts';
import { textOf } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { knownServices, missingServices } from '../../../domain/drafts/draft-totals.ts';

/** Reads the services that the totals need. One call for each, as the lens says. */
export async function readDraftServices(session: CompanySession, uri: Uri): Promise<void> {
  const kind = draftKindOf(uri);
  if (kind === undefined) return;
  const { request } = checkDraft(await textOf(uri), kind);
  if (request === undefined) return;
  for (const id of missingServices(request, knownServices(session.data.current)))
    await session.lookups.readService(id);
}
