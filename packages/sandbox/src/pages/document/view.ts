/**
 * The content of a printed invoice, estimate or credit note. Amounts are decimals in EUR, rates are in
 * percent, days are YYYY-MM-DD.
 */
export interface DocumentView {
  kind: 'invoice' | 'estimate' | 'credit-note';
  /** The title stored in Factomos, for instance "Facture" or "FACTURE D'ACOMPTE". */
  title: string;
  number: string;
  date: string;
  /** The due date of an invoice. */
  term?: string;
  subject: string;
  comment: string;
  attention: string;
  seller: Party & { legalForm: string; capital: string };
  buyer: Party & { reference: string };
  lines: readonly DocumentLine[];
  /** Empty when no VAT is charged. */
  vat: readonly VatLine[];
  /** Why no VAT is charged: the seller never charges it, or not on this document. */
  exemption: 'seller' | 'document' | undefined;
  totals: { net: string; gross: string; paid: string; credited: string; due: string };
  payments: readonly { date: string; amount: string; type: string; reference: string }[];
  /** For a credit note: the invoice that it cancels. */
  credits?: { number: string; date: string };
}

export interface Party {
  name: string;
  address: readonly string[];
  siret: string;
  vatNumber: string;
  email: string;
  phone: string;
  website: string;
}

export type DocumentLine =
  | { kind: 'title'; text: string }
  | {
      kind: 'item';
      name: string;
      description: string;
      quantity: string;
      unit: string;
      price: string;
      /** Discount of the line in EUR; "0" for none. */
      discount: string;
      vatRate: string;
      net: string;
    };

export interface VatLine {
  /** Undefined when the total was forced, so that the VAT matches no rate. */
  rate?: string;
  base: string;
  amount: string;
}
