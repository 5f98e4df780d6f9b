import { clientName } from './client-name.ts';
import type { CompanySession } from './company-session.ts';
import type { DocumentRef } from '../data/document-ref.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';

/** The facts about an invoice that commands show before they act on it. Amounts in EUR. */
export interface InvoiceFacts {
  readonly id: string;
  readonly number: string;
  readonly clientId: string | undefined;
  readonly client: string;
  readonly total: number;
  readonly paid: number;
  readonly due: number;
  readonly date: string | undefined;
  /** Whether the amounts were derived from what was done here since the last read. */
  readonly estimated: boolean;
}

/** Uses cached data. One call for an invoice that is neither listed nor read, or whose row lacks an amount. */
export async function invoiceFacts(session: CompanySession, ref: DocumentRef): Promise<InvoiceFacts> {
  // Another window may have recorded a payment, or sent the invoice.
  session.data.reload();
  const row = loadedRows(session.data.current).find(({ id }) => id === ref.id);
  if (row?.withVat !== undefined && row.paid !== undefined && row.due !== undefined) {
    const { id, number, clientId, withVat, paid, due, date, estimated } = row;
    const client = clientName(session, row.client, clientId) ?? '';
    return { id, number, clientId, client, total: withVat, paid, due, date, estimated: estimated === true };
  }
  const document = await session.documents.get(ref);
  return {
    id: ref.id,
    number: document.number,
    clientId: document.clientId,
    client: clientName(session, document.client, document.clientId) ?? '',
    total: document.withVat,
    paid: document.paid ?? 0,
    due: document.due ?? document.withVat,
    date: document.date,
    estimated: false,
  };
}
