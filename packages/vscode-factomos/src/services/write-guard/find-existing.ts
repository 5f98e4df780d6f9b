import type { CompanyData } from '../../domain/company-data.ts';
import type { CreatedDocuments } from './created-documents.ts';
import type { WriteGuard } from './write-guard.ts';
import { toCents } from '../../domain/cents.ts';
import type { StoredIntent } from './intent.ts';
import type { DocumentFacts } from '../../domain/drafts/recorded-document.ts';

/** An existing document that the new one may duplicate. */
export interface ExistingDocument {
  /** What both have in common. */
  readonly reason: 'file' | 'period' | 'content' | 'figures';
  /** Whether its creation has an unknown outcome. */
  readonly pending: boolean;
  /** Its number, or for a pending one a description, such as the name of its file. */
  readonly name: string;
  readonly id?: string;
  readonly link?: string;
  readonly at?: number;
}

export interface Wanted {
  /** The URI of the draft file. */
  readonly uri?: string;
  readonly contentKey?: string;
  /** The template and period of a file that was created from a template. */
  readonly originKey?: string | undefined;
  readonly facts: DocumentFacts | undefined;
  /** The guard's key of the document itself. */
  readonly key: string;
}

/** The part of a company session that is known without a call. */
interface KnownHere {
  readonly guard: Pick<WriteGuard, 'pending'>;
  readonly created: Pick<CreatedDocuments, 'ofFile' | 'ofOrigin' | 'ofContent' | 'similar'>;
  readonly data: { readonly current: Readonly<CompanyData> };
}

/** Searches created documents, unknown outcomes and loaded invoices. Makes no calls. */
export function findExisting(session: KnownHere, wanted: Wanted): ExistingDocument | undefined {
  const { created } = session;
  const { uri, contentKey, originKey, facts } = wanted;
  const byFile = uri === undefined ? undefined : created.ofFile(uri);
  if (byFile !== undefined) return { ...byFile, reason: 'file', pending: false, name: byFile.number };
  const byOrigin = originKey === undefined ? undefined : created.ofOrigin(originKey);
  if (byOrigin !== undefined) return { ...byOrigin, reason: 'period', pending: false, name: byOrigin.number };
  const byContent = contentKey === undefined ? undefined : created.ofContent(contentKey);
  if (byContent !== undefined)
    return { ...byContent, reason: 'content', pending: false, name: byContent.number };
  const others = session.guard.pending().filter(({ key }) => key !== wanted.key);
  const samePeriod = others.find((intent) => hasOrigin(intent, originKey));
  if (samePeriod !== undefined) return { reason: 'period', pending: true, name: samePeriod.what };
  const twin = others.find((intent) => hasContent(intent, contentKey));
  if (twin !== undefined) return { reason: 'content', pending: true, name: twin.what };
  if (facts === undefined) return undefined;
  const alike = others.find((intent) => hasFigures(intent, facts));
  if (alike !== undefined) return { reason: 'figures', pending: true, name: alike.what };
  const byFigures = created.similar(facts);
  if (byFigures !== undefined)
    return { ...byFigures, reason: 'figures', pending: false, name: byFigures.number };
  return loadedInvoice(session, facts);
}

function hasContent({ check }: StoredIntent, contentKey: string | undefined): boolean {
  return check.kind === 'draft' && check.contentKey !== undefined && check.contentKey === contentKey;
}

function hasOrigin({ check }: StoredIntent, originKey: string | undefined): boolean {
  return check.kind === 'draft' && check.originKey !== undefined && check.originKey === originKey;
}

function hasFigures({ check }: StoredIntent, facts: DocumentFacts): boolean {
  if (check.kind !== 'draft' && check.kind !== 'create') return false;
  return (
    (check.kind === 'draft' ? check.document : 'invoice') === facts.kind &&
    check.clientId === facts.clientId &&
    check.date === facts.date &&
    check.net !== undefined &&
    toCents(check.net) === facts.netCents
  );
}

/** Finds documents that were created elsewhere, on another machine or in Factomos's own pages. */
function loadedInvoice(
  { data }: Pick<KnownHere, 'data'>,
  { kind, clientId, date, netCents }: DocumentFacts,
): ExistingDocument | undefined {
  if (kind !== 'invoice') return undefined;
  const row = Object.values(data.current.statuses)
    .flatMap(({ rows }) => rows)
    .find(
      (one) =>
        !one.credit &&
        one.provisional !== true &&
        one.clientId === clientId &&
        one.date === date &&
        // An unreadable amount may be equal.
        (one.withoutVat === undefined || toCents(one.withoutVat) === netCents),
    );
  return row && { reason: 'figures', pending: false, name: row.number, id: row.id };
}
