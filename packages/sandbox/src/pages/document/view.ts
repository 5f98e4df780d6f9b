/** What a printed invoice, estimate or credit note shows. Amounts are decimals in EUR, rates are in percent, days are YYYY-MM-DD. */
export interface DocumentView {
  kind: 'invoice' | 'estimate' | 'credit-note';
  /** The heading Factomos stores, for instance "Facture" or "FACTURE D'ACOMPTE". */
  title: string;
  number: string;
  date: string;
  /** The day by which an invoice is to be paid. */
  term?: string;
  subject: string;
  comment: string;
  attention: string;
  seller: Party & { legalForm: string; capital: string };
  buyer: Party & { reference: string };
  lines: readonly DocumentLine[];
  /** Empty when no VAT is charged. */
  vat: readonly VatLine[];
  /** Why no VAT is charged: the seller never does, or does not on this document. */
  exemption: 'seller' | 'document' | undefined;
  totals: { net: string; gross: string; paid: string; credited: string; due: string };
  payments: readonly { date: string; amount: string; type: string; reference: string }[];
  /** Of a credit note: the invoice it credits. */
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
      /** Off the line, in EUR; "0" for none. */
      discount: string;
      vatRate: string;
      net: string;
    };

export interface VatLine {
  /** Undefined where the total was forced, so that the VAT fits no rate. */
  rate?: string;
  base: string;
  amount: string;
}
