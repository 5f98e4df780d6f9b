import type { InvoiceCursor } from 'factomos-core';
import type { InvoiceStatus } from './statuses.ts';

/** One row of a list of invoices, as kept. Amounts are EUR, days are `YYYY-MM-DD`. */
export interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly client: string;
  readonly status: string;
  /** What Factomos calls the document, for example “Facture” or “FACTURE D'ACOMPTE”. */
  readonly title: string;
  readonly credit: boolean;
  readonly date: string | undefined;
  readonly term: string | undefined;
  /** Undefined where Factomos gave no amount that can be read, and for an invoice made here whose amount is not known. */
  readonly withoutVat: number | undefined;
  readonly withVat: number | undefined;
  readonly paid: number | undefined;
  readonly due: number | undefined;
  readonly estimateId: string | undefined;
  /** What was done to it here since it was listed. */
  readonly note?: string;
  /** What was paid here since it was listed, in EUR. */
  readonly paidHere?: number;
  /** Its status and figures follow from what was done here, until Factomos is asked. */
  readonly estimated?: true;
  /** Made here and not listed yet. */
  readonly provisional?: true;
}

/** A row of a list that could not be read: known by its id at most. */
export interface UnreadableRow {
  readonly id: string | undefined;
  /** The fields that could not be read. */
  readonly fields: string;
}

export interface LoadedStatus {
  readonly rows: readonly InvoiceRow[];
  /** How many Factomos says there are. */
  readonly total: number;
  /** When the oldest of the rows was read, in ms. */
  readonly at: number;
  /** The list changed between two pages: an invoice that joined is missing, or one that left is still here, until it is refreshed. */
  readonly shifted: boolean;
  /** Where the next page begins. */
  readonly cursor?: InvoiceCursor;
  /** Rows of these pages that could not be read. */
  readonly unreadable?: readonly UnreadableRow[];
}

export interface DocumentLine {
  readonly title: boolean;
  readonly serviceId: string;
  readonly name: string;
  readonly description: string;
  readonly quantity: number | undefined;
  readonly unit: string;
  readonly price: number | undefined;
  readonly discount: string;
  readonly total: number | undefined;
}

/** A document that was read, as shown. Figures as Factomos gives them. */
export interface StoredDocument {
  readonly kind: 'invoice' | 'estimate';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly key: string | undefined;
  readonly clientId: string | undefined;
  readonly client: string | undefined;
  readonly status: string;
  readonly date: string | undefined;
  readonly term: string | undefined;
  readonly subject: string | undefined;
  readonly attention: string | undefined;
  readonly comment: string | undefined;
  readonly estimateId: string | undefined;
  readonly credit: boolean;
  readonly lines: readonly DocumentLine[];
  readonly withoutVat: number | undefined;
  readonly vat: number | undefined;
  readonly withVat: number;
  readonly paid: number | undefined;
  readonly due: number | undefined;
  readonly at: number;
  /** What was done to it here since it was read: its figures are those from before. */
  readonly changes?: readonly string[];
}

/** A payment that was recorded here: Factomos lists none. EUR. */
export interface RecordedPayment {
  readonly amount: number;
  /** One of Factomos's types of payment. */
  readonly type?: string;
  readonly date?: string;
  readonly reference?: string;
  readonly at: number;
}

export interface SentEmail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** The type of its template, such as `invoice` or `reminder1`. */
  readonly type: string;
  /** `YYYY-MM-DD HH:MM:SS` in Paris; empty where it could not be read. */
  readonly date: string;
  readonly opened: boolean | undefined;
}

export interface SeenClient {
  readonly id: string;
  readonly name: string;
  /** Known once the client was read; empty when it has none. */
  readonly email?: string;
  /** The lines of its address; known once the client was read. */
  readonly address?: readonly string[];
  /** Known once the client was read; empty for France. */
  readonly country?: string;
  readonly siret?: string;
  readonly vatNumber?: string;
  /** The language of its documents, as Factomos names it; known once the client was read. */
  readonly language?: string;
  readonly at: number;
}

export interface SeenService {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  /** EUR for one unit, without VAT. */
  readonly price: number;
  /** Percent; undefined where it could not be read. */
  readonly vat: number | undefined;
  readonly at: number;
}

export interface EmailTemplate {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subject: string;
}

/** What was read for one company. All of it can be read again, so it may be lost; none of it is secret. */
export interface CompanyData {
  readonly version: 1;
  statuses: Partial<Record<InvoiceStatus, LoadedStatus>>;
  documents: Record<string, StoredDocument>;
  /** Keys of documents' pages, by `documentId`: told when a document is made, and when it is read. */
  keys: Record<string, string>;
  clients: Record<string, SeenClient>;
  services: Record<string, SeenService>;
  /** When and to whom an invoice was last sent from here. */
  sent: Record<string, { readonly at: number; readonly to: string }>;
  templates?: { readonly at: number; readonly list: readonly EmailTemplate[] };
  /** The e-mails of an invoice, the newest first, as last read. */
  emails?: Record<string, { readonly at: number; readonly list: readonly SentEmail[] }>;
  /** The payments recorded here, by invoice, the oldest first. */
  payments?: Record<string, readonly RecordedPayment[]>;
  /** The number of the invoice that an estimate became here, by the estimate's id; empty where it is not known. */
  transformed?: Record<string, string>;
}

export function emptyData(): CompanyData {
  return { version: 1, statuses: {}, documents: {}, keys: {}, clients: {}, services: {}, sent: {} };
}

export function documentId(kind: StoredDocument['kind'], id: string): string {
  return `${kind}:${id}`;
}

/** The document whose page has this key, if it was read or created here. */
export function idOfKey(
  keys: CompanyData['keys'],
  kind: StoredDocument['kind'],
  key: string,
): string | undefined {
  const prefix = documentId(kind, '');
  const found = Object.entries(keys).find(([name, known]) => known === key && name.startsWith(prefix));
  return found?.[0].slice(prefix.length);
}

/** What the file holds, or nothing when it is of another version or broken: it is only a cache. */
export function parseData(text: string): CompanyData {
  try {
    const value: unknown = JSON.parse(text);
    return isCompanyData(value) ? value : emptyData();
  } catch {
    return emptyData();
  }
}

function isCompanyData(value: unknown): value is CompanyData {
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'version') !== 1) return false;
  return ['statuses', 'documents', 'keys', 'clients', 'services', 'sent'].every((name) => {
    const part: unknown = Reflect.get(value, name);
    return typeof part === 'object' && part !== null;
  });
}
