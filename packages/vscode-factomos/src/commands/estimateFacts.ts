import type { CompanySession } from '../company/companySession.ts';
import type { StoredDocument } from '../data/companyData.ts';
import type { DocumentRef } from '../documents/documentRef.ts';

/** What is known of an estimate without a call. */
export function estimateFacts(
  session: CompanySession,
  ref: DocumentRef,
): { name: string; client: string | undefined; document: StoredDocument | undefined } {
  const document = session.documents.held(ref);
  const entry = session.estimates.kept().find(({ id }) => id === ref.id);
  return {
    name: document?.number ?? entry?.number ?? `#${ref.id}`,
    client: document?.client ?? entry?.client,
    document,
  };
}
