import { toCents } from '../cents.ts';
import type { Totals } from '../totals.ts';
import type { DocumentFacts, RecordedDocument } from './recorded-document.ts';

/** Undefined until the total is known, since the facts cannot be compared without it. */
export function documentFacts(
  kind: RecordedDocument['kind'],
  clientId: string,
  date: string,
  totals: Totals | undefined,
): DocumentFacts | undefined {
  return totals && { kind, clientId, date, netCents: toCents(totals.withoutVat) };
}

/** The totals by which a lost document is searched. */
export function figuresOf(totals: Totals | undefined): { net?: number; total?: number } {
  if (totals === undefined) return {};
  const { withoutVat, withVat } = totals;
  return { net: withoutVat, ...(withVat === undefined ? {} : { total: withVat }) };
}
