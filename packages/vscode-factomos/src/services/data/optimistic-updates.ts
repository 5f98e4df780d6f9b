import type { Invoice } from 'factomos-core';
import { l10n } from 'vscode';
import {
  documentId,
  type CompanyData,
  type InvoiceRow,
  type RecordedPayment,
} from '../../domain/company-data.ts';
import { invoiceDocument, rowOf } from '../../domain/from-factomos.ts';
import { addCreatedRow, loadedRows, patchRow } from '../../domain/loaded-rows.ts';
import { isStatus, type InvoiceStatus } from '../../domain/statuses.ts';
import type { DataStore } from './data-store.ts';
import type { DocumentRef } from './document-ref.ts';
import type { EstimateList } from './estimate-list.ts';
import { sumEuros } from '../../domain/cents.ts';
import { euros } from '../../ui/format.ts';

/**
 * Updates cached data after a write, so that the views show its effect without a call. Derived figures are marked as estimates, and data
 * that may be outdated says so, until it is read again.
 */
export interface CreatedDocument {
  readonly id: string;
  /** `#` and the ID when Factomos did not return the number. */
  readonly number: string;
  readonly key: string | undefined;
  readonly date: string | undefined;
}

interface CachedData {
  readonly data: DataStore;
  readonly estimates: EstimateList;
}

export function recordInvoiceCreated(
  { data }: CachedData,
  made: CreatedDocument,
  facts: {
    clientId: string;
    client: string;
    /** With VAT; undefined when it is not known. */
    total: number | undefined;
    net?: number | undefined;
    term?: string;
    credit?: boolean;
    /** Whether it was created as paid. @default false */
    paid?: boolean;
    estimateId?: string;
  },
): void {
  const { credit = false, paid = false } = facts;
  const status: InvoiceStatus = credit ? 'avoir' : paid ? 'paid' : 'pending';
  const row: InvoiceRow = {
    id: made.id,
    number: made.number,
    clientId: facts.clientId,
    client: facts.client,
    status,
    title: credit ? l10n.t('Credit note') : l10n.t('Invoice'),
    credit,
    date: made.date,
    term: facts.term,
    withoutVat: facts.net,
    withVat: facts.total,
    paid: paid ? facts.total : 0,
    due: paid ? 0 : facts.total,
    estimateId: facts.estimateId,
    note: l10n.t('created here'),
    estimated: true,
    provisional: true,
  };
  data.update((all) => {
    keepKey(all, { kind: 'invoice', id: made.id }, made.key);
    addCreatedRow(all, status, row);
  });
}

export async function recordEstimateCreated(
  { data, estimates }: CachedData,
  made: CreatedDocument,
  client: string,
): Promise<void> {
  data.update((all) => {
    keepKey(all, { kind: 'estimate', id: made.id }, made.key);
  });
  await estimates.add({
    id: made.id,
    key: made.key,
    number: made.number,
    client,
    origin: 'made',
    at: Date.now(),
  });
}

export function recordPayment(
  { data }: CachedData,
  {
    invoiceId,
    paidBefore,
    amount,
    ...details
  }: { invoiceId: string; paidBefore: number; amount: number } & Pick<
    RecordedPayment,
    'type' | 'date' | 'reference'
  >,
): void {
  data.update((all) => {
    const payments = (all.payments ??= {});
    payments[invoiceId] = [...(payments[invoiceId] ?? []), { ...details, amount, at: Date.now() }];
    markChanged(
      all,
      { kind: 'invoice', id: invoiceId },
      l10n.t('a payment of {0} was recorded', euros(amount)),
    );
    patchRow(all, invoiceId, (row) => afterPayment(row, paidBefore, amount));
  });
}

function afterPayment(row: InvoiceRow, paidBefore: number, amount: number): InvoiceRow {
  // A row that was listed again already includes the payment.
  if (row.paid !== undefined && row.paid > paidBefore) return row;
  const paidHere = sumEuros([row.paidHere ?? 0, amount]);
  const due = row.due === undefined ? undefined : sumEuros([row.due, -amount]);
  return {
    ...row,
    paid: row.paid === undefined ? undefined : sumEuros([row.paid, amount]),
    due,
    status: statusAfterPayment(row, due),
    paidHere,
    note: l10n.t('{0} paid since the list was loaded', euros(paidHere)),
    estimated: true,
  };
}

/** A part-paid invoice is overdue by its due date. Without one, its status stays, since it says whether it is overdue. */
function statusAfterPayment({ status, term }: InvoiceRow, due: number | undefined): string {
  const credited = status.endsWith('-avoir') ? '-avoir' : '';
  if (due === undefined) return status;
  if (due <= 0) return `paid${credited}`;
  return term === undefined ? status : `partially-paid${credited}`;
}

/** Records a credit note for an invoice. `creditNumber` is undefined when only its existence is known. */
export function recordCredited({ data }: CachedData, invoiceId: string, creditNumber?: string): void {
  const note =
    creditNumber === undefined ? l10n.t('has a credit note') : l10n.t('credited by {0}', creditNumber);
  data.update((all) => {
    markChanged(all, { kind: 'invoice', id: invoiceId }, note);
    // A credit note cancels the whole invoice: what was paid is to be refunded.
    patchRow(all, invoiceId, (row) => ({
      ...row,
      status: 'paid-avoir',
      due: row.paid === undefined ? 0 : sumEuros([-row.paid]),
      note,
      estimated: true,
    }));
  });
}

export function recordSent({ data }: CachedData, invoiceId: string, to: string, at = Date.now()): void {
  data.update((all) => {
    all.sent[invoiceId] = { at, to };
  });
}

/** Records that an estimate was transformed, with the invoice's number if it is known, so that it is not offered again. */
export function recordTransformed({ data }: CachedData, estimateId: string, invoiceNumber = ''): void {
  data.update((all) => {
    (all.transformed ??= {})[estimateId] = invoiceNumber;
    const key = documentId('estimate', estimateId);
    const document = all.documents[key];
    if (document !== undefined) all.documents[key] = { ...document, status: 'gained' };
  });
}

/** Records a read invoice: its row and document show Factomos's own figures. */
export function recordRead({ data }: Pick<CachedData, 'data'>, invoice: Invoice): void {
  data.update((all) => {
    all.documents[documentId('invoice', invoice.id)] = invoiceDocument(invoice, Date.now());
    keepKey(all, { kind: 'invoice', id: invoice.id }, invoice.document_key ?? undefined);
    patchRow(all, invoice.id, () => rowOf(invoice));
  });
}

/** Records an invoice that was found in a list, with Factomos's own figures. */
export function recordListed({ data }: Pick<CachedData, 'data'>, row: InvoiceRow): void {
  data.update((all) => {
    if (loadedRows(all).some(({ id }) => id === row.id)) patchRow(all, row.id, () => row);
    else if (isStatus(row.status)) addCreatedRow(all, row.status, { ...row, provisional: true });
  });
}

function keepKey(data: CompanyData, { kind, id }: DocumentRef, key: string | undefined): void {
  if (key !== undefined) data.keys[documentId(kind, id)] = key;
}

/** Keeps the cached document, and marks it as changed. */
function markChanged(data: CompanyData, { kind, id }: DocumentRef, change: string): void {
  const key = documentId(kind, id);
  const document = data.documents[key];
  if (document !== undefined)
    data.documents[key] = { ...document, changes: [...(document.changes ?? []), change] };
}
