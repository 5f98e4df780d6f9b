import { toCents } from '../cents.ts';
import type { Totals } from '../totals.ts';
import type { DocumentFacts, RecordedDocument } from './recorded-document.ts';

/** Undefined as long as the total is not known: then nothing can be compared. */
export function documentFacts(
  kind: RecordedDocument['kind'],
  clientId: string,
  date: string,
  totals: Totals | undefined,
): DocumentFacts | undefined {
  return totals && { kind, clientId, date, netCents: toCents(totals.withoutVat) };
}

/** What a lost document is looked for by. */
export function figuresOf(totals: Totals | undefined): { net?: number; total?: number } {
  if (totals === undefined) return {};
  const { withoutVat, withVat } = totals;
  return { net: withoutVat, ...(withVat === undefined ? {} : { total: withVat }) };
}
