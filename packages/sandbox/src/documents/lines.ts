import { type EstimateRow, type InvoiceRow, lines as lineTable, type LineRow } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { lineNet } from './money.ts';
import { type TaxedLine } from './totals.ts';

/** The service of title lines, which have neither quantity nor price. */
export const TITLE_SERVICE_ID = 75;

export interface DraftLine {
  service_id: number;
  description: string;
  quantity: string;
  price: string;
  remise: string;
  /** The service's rate, in percent. */
  serviceVat: string;
}

/** A line as stored in a document. */
export type PricedLine = Omit<DraftLine, 'serviceVat'> & TaxedLine;

/** What determines the rate of each line. */
export interface Taxation {
  enabled: boolean;
  /** Above 0: one rate for all lines. */
  documentRate: string;
}

export function priceLines(drafts: readonly DraftLine[], { enabled, documentRate }: Taxation): PricedLine[] {
  return drafts.map(({ serviceVat, ...draft }) => {
    const ownRate = Number(documentRate) > 0 ? documentRate : serviceVat;
    return {
      ...draft,
      net: lineNet(draft.quantity, draft.price, draft.remise),
      vat: enabled && draft.service_id !== TITLE_SERVICE_ID ? ownRate : '0',
    };
  });
}

type Kind = 'invoice' | 'estimate';

export function linesOf(store: Store, kind: Kind, { id }: Pick<InvoiceRow | EstimateRow, 'id'>): LineRow[] {
  return store.list(lineTable, { document: kind, document_id: id }, 'ORDER BY position');
}

export function replaceLines(
  store: Store,
  kind: Kind,
  documentId: number,
  priced: readonly PricedLine[],
): void {
  store.remove(lineTable, { document: kind, document_id: documentId });
  priced.forEach(({ service_id, description, quantity, price, remise, vat, net }, position) => {
    const line = { service_id, description, quantity, price, remise, vat, net };
    store.insert(lineTable, { ...line, document: kind, document_id: documentId, position });
  });
}
