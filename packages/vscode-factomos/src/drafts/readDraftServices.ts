import type { Uri } from 'vscode';
import type { CompanySession } from '../company/companySession.ts';
import { checkDraft } from './checkDraft.ts';
import { textOf } from './draftFile.ts';
import { draftKindOf } from './draftKind.ts';
import { knownServices, missingServices } from './draftTotals.ts';

/** Reads what the totals lack: one call for each service, as its lens said. */
export async function readDraftServices(session: CompanySession, uri: Uri): Promise<void> {
  const kind = draftKindOf(uri);
  if (kind === undefined) return;
  const { request } = checkDraft(await textOf(uri), kind);
  if (request === undefined) return;
  for (const id of missingServices(request, knownServices(session.data.current)))
    await session.lookups.service(id);
}
