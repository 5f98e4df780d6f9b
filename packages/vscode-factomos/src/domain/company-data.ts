import type { InvoiceCursor } from 'factomos-core';
import type { InvoiceStatus } from './statuses.ts';

/** One cached row of a list of invoices. Amounts are in EUR, days are `YYYY-MM-DD`. */
export interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly client: string;
  readonly status: string;
  /** Factomos's name for the document, for example “Facture” or “FACTURE D'ACOMPTE”. */
  readonly title: string;
  readonly credit: boolean;
  readonly date: string | undefined;
  readonly term: string | undefined;
  /** Undefined when Factomos returned no readable amount, and for an invoice created here whose amount is not known. */
  readonly withoutVat: number | undefined;
  readonly withVat: number | undefined;
  readonly paid: number | undefined;
  readonly due: number | undefined;
  readonly estimateId: string | undefined;
  /** What was done to the invoice from here since it was listed. */
  readonly note?: string;
  /** The sum of payments recorded from here since it was listed, in EUR. */
  readonly paidHere?: number;
  /** Its status and figures were derived from what was done here, and are replaced when it is read again. */
  readonly estimated?: true;
  /** Created here and not listed yet. */
  readonly provisional?: true;
}

/** A list row that could not be read. Its ID is known at most. */
export interface UnreadableRow {
  readonly id: string | undefined;
  /** The names of the fields that could not be read. */
  readonly fields: string;
}

export interface LoadedStatus {
  readonly rows: readonly InvoiceRow[];
  /** The total number of invoices, according to Factomos. */
  readonly total: number;
  /** The time at which the oldest of the rows was read, in ms. */
  readonly at: number;
  /** The list changed between two pages: until the next refresh, a new invoice may be missing, or one that left may still be shown. */
  readonly shifted: boolean;
  /** The start of the next page. */
  readonly cursor?: InvoiceCursor;
  /** The rows of these pages that could not be read. */
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

/** A cached document, with Factomos's own figures. */
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
  /** What was done to it from here since it was read. Its figures are those from before. */
  readonly changes?: readonly string[];
}

/** A payment that was recorded from here, in EUR. Factomos cannot list payments. */
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
  /** `YYYY-MM-DD HH:MM:SS` in Paris; empty when it could not be read. */
  readonly date: string;
  readonly opened: boolean | undefined;
}

export interface SeenClient {
  readonly id: string;
  readonly name: string;
  /** Undefined until the client is read; empty when it has none. */
  readonly email?: string;
  /** The lines of its address; undefined until the client is read. */
  readonly address?: readonly string[];
  /** Undefined until the client is read; empty for France. */
  readonly country?: string;
  readonly siret?: string;
  readonly vatNumber?: string;
  /** The language of its documents, as Factomos names it; undefined until the client is read. */
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
  /** In percent; undefined when it could not be read. */
  readonly vat: number | undefined;
  readonly at: number;
}

export interface EmailTemplate {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subject: string;
}

/** The cached data of one company. All of it can be read again, so it may be lost; none of it is secret. */
export interface CompanyData {
  readonly version: 1;
  statuses: Partial<Record<InvoiceStatus, LoadedStatus>>;
  documents: Record<string, StoredDocument>;
  /** The keys of documents' public pages, by `documentId`. Factomos returns a key when a document is created or read. */
  keys: Record<string, string>;
  clients: Record<string, SeenClient>;
  services: Record<string, SeenService>;
  /** The time and recipient of the last email that was sent for an invoice from here. */
  sent: Record<string, { readonly at: number; readonly to: string }>;
  templates?: { readonly at: number; readonly list: readonly EmailTemplate[] };
  /** The emails of an invoice as last read, newest first. */
  emails?: Record<string, { readonly at: number; readonly list: readonly SentEmail[] }>;
  /** The payments recorded from here, by invoice, oldest first. */
  payments?: Record<string, readonly RecordedPayment[]>;
  /** The number of the invoice that an estimate was transformed into from here, by the estimate's ID; empty when it is not known. */
  transformed?: Record<string, string>;
}

export function emptyData(): CompanyData {
  return { version: 1, statuses: {}, documents: {}, keys: {}, clients: {}, services: {}, sent: {} };
}

export function documentId(kind: StoredDocument['kind'], id: string): string {
  return `${kind}:${id}`;
}

/** The ID of the document whose page has this key, if it was read or created here. */
export function idOfKey(
  keys: CompanyData['keys'],
  kind: StoredDocument['kind'],
  key: string,
): string | undefined {
  const prefix = documentId(kind, '');
  const found = Object.entries(keys).find(([name, known]) => known === key && name.startsWith(prefix));
  return found?.[0].slice(prefix.length);
}

/** Parses the cache file. Empty data when it is broken or of another version, since it is only a cache. */
export function parseData(text: string): CompanyData {
  try {
    const value: unknown = JSON.parse(text);
    return isCompanyData(value) ? value : emptyData();
  } catch {
    return emptyData();
  }
}

type Shape = Readonly<Record<string, readonly string[]>>;

const TEXT = ['string'];
const NUMBER = ['number'];
const OPTIONAL_TEXT = ['string', 'undefined'];
const OPTIONAL_NUMBER = ['number', 'undefined'];
const AMOUNTS: Shape = { withoutVat: OPTIONAL_NUMBER, paid: OPTIONAL_NUMBER, due: OPTIONAL_NUMBER };
const ROW: Shape = {
  ...{ id: TEXT, number: TEXT, clientId: TEXT, client: TEXT, status: TEXT, title: TEXT },
  ...{ date: OPTIONAL_TEXT, term: OPTIONAL_TEXT, withVat: OPTIONAL_NUMBER },
  ...AMOUNTS,
};
const DOCUMENT: Shape = {
  ...{ id: TEXT, number: TEXT, title: TEXT, status: TEXT, at: NUMBER, withVat: NUMBER },
  ...{ date: OPTIONAL_TEXT, term: OPTIONAL_TEXT, clientId: OPTIONAL_TEXT, client: OPTIONAL_TEXT },
  ...AMOUNTS,
};
const CLIENT: Shape = { id: TEXT, name: TEXT, at: NUMBER, email: OPTIONAL_TEXT, language: OPTIONAL_TEXT };
const SERVICE: Shape = { id: TEXT, name: TEXT, unit: TEXT, price: NUMBER, vat: OPTIONAL_NUMBER, at: NUMBER };

/** Each entry as far as it is used without another check. One that is not as expected makes the whole file unusable. */
function isCompanyData(value: unknown): value is CompanyData {
  if (!isObject(value) || Reflect.get(value, 'version') !== 1) return false;
  const every = (name: string, check: (entry: unknown) => boolean): boolean => {
    const part: unknown = Reflect.get(value, name);
    return isObject(part) && Object.values(part).every(check);
  };
  return (
    every('statuses', (one) => hasShape(one, { total: NUMBER, at: NUMBER }) && hasList(one, 'rows', ROW)) &&
    every('documents', (one) => hasShape(one, DOCUMENT) && hasList(one, 'lines', { serviceId: TEXT })) &&
    every('keys', (one) => typeof one === 'string') &&
    every('clients', (one) => hasShape(one, CLIENT)) &&
    every('services', (one) => hasShape(one, SERVICE)) &&
    every('sent', (one) => hasShape(one, { at: NUMBER, to: TEXT }))
  );
}

function hasList(value: unknown, name: string, shape: Shape): boolean {
  const list: unknown = isObject(value) ? Reflect.get(value, name) : undefined;
  return Array.isArray(list) && list.every((one) => hasShape(one, shape));
}

function hasShape(value: unknown, shape: Shape): boolean {
  return (
    isObject(value) &&
    Object.entries(shape).every(([name, types]) => types.includes(typeof Reflect.get(value, name)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
