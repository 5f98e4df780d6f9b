import { type CompanyRow, type InvoiceRow, invoices, payments } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type PricedLine, replaceLines } from './lines.ts';
import { documentKey, formatNumber, INVOICE_FORMAT, nextNumber } from './numbering.ts';
import { settlementOf } from './status.ts';
import { type Totals } from './totals.ts';

/** The data of an invoice that has no number yet. */
export type InvoiceDraft = Omit<
  InvoiceRow,
  | 'id'
  | 'company_id'
  | 'number'
  | 'formatted_number'
  | 'document_key'
  | 'settlement'
  | 'paid'
  | 'credited'
  | keyof Totals
>;

/** Assigns the next number, and stores lines and figures. */
export function insertInvoice(
  store: Store,
  company: CompanyRow,
  draft: InvoiceDraft,
  priced: readonly PricedLine[],
  totals: Totals,
  id?: number,
): InvoiceRow {
  const number = nextNumber(store, company.id, 'invoice');
  const invoice = store.insert(invoices, {
    ...draft,
    ...totals,
    id,
    company_id: company.id,
    number,
    formatted_number: formatNumber(INVOICE_FORMAT, draft.date, number),
    document_key: documentKey('invoice', company.id, number),
    paid: 0,
    credited: 0,
    settlement: '',
  });
  replaceLines(store, 'invoice', invoice.id, priced);
  return settle(store, invoice.id);
}

/** Recalculates the paid and credited amounts and everything that depends on them. */
export function settle(store: Store, invoiceId: number): InvoiceRow {
  const invoice = store.get(invoices, invoiceId);
  if (invoice === undefined) throw new Error(`There is no invoice ${invoiceId} to settle`);
  const paid = store.number('SELECT coalesce(sum(amount), 0) FROM payments WHERE invoice_id = ?', invoiceId);
  // A credit note is used up by the invoice that it cancels.
  const credited =
    invoice.type === 'avoir'
      ? invoice.total
      : -store.number(
          'SELECT coalesce(sum(total), 0) FROM invoices WHERE credited_invoice_id = ?',
          invoiceId,
        );
  const settled = { ...invoice, paid, credited: credited || 0 };
  settled.settlement = settlementOf(settled);
  store.update(invoices, invoiceId, settled);
  return settled;
}

export interface PaymentDraft {
  /** Cents. */
  amount: number;
  type: string;
  payment_date: string;
  reference?: string;
  numero_remise?: string;
  numero_cheque?: string;
}

/** @returns the payment's id */
export function addPayment(store: Store, invoice: InvoiceRow, draft: PaymentDraft): number {
  const payment = store.insert(payments, {
    reference: '',
    numero_remise: '',
    numero_cheque: '',
    ...draft,
    company_id: invoice.company_id,
    invoice_id: invoice.id,
  });
  settle(store, invoice.id);
  return payment.id;
}

/** The whole invoice, negated, with the next invoice number. */
export function insertCreditNote(
  store: Store,
  company: CompanyRow,
  original: InvoiceRow,
  negated: readonly PricedLine[],
  day: string,
): InvoiceRow {
  const { client_id, attention, subject, vat_enable, vat_rate, several_vat, template_id } = original;
  const note = insertInvoice(
    store,
    company,
    {
      client_id,
      attention,
      subject,
      vat_enable,
      vat_rate,
      several_vat,
      template_id,
      type: 'avoir',
      title: 'Avoir',
      date: day,
      term: '',
      comment: `Avoir sur la facture ${original.formatted_number}`,
      forced_total: null,
      credited_invoice_id: original.id,
      estimate_id: 0,
      payment_condition_enable: '0',
      payment_amount: '0',
    },
    negated,
    { net: -original.net || 0, vat: -original.vat || 0, total: -original.total || 0 },
  );
  settle(store, original.id);
  return note;
}
