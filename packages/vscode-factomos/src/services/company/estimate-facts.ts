import { clientName } from './client-name.ts';
import type { CompanySession } from './company-session.ts';
import type { StoredDocument } from '../../domain/company-data.ts';
import type { DocumentRef } from '../data/document-ref.ts';

/** The facts about an estimate that are known without a call. */
export function estimateFacts(
  session: CompanySession,
  ref: DocumentRef,
): { name: string; client: string | undefined; document: StoredDocument | undefined } {
  const document = session.documents.cached(ref);
  const entry = session.estimates.kept().find(({ id }) => id === ref.id);
  return {
    name: document?.number ?? entry?.number ?? `#${ref.id}`,
    client: clientName(session, document?.client ?? entry?.client, document?.clientId),
    document,
  };
}
