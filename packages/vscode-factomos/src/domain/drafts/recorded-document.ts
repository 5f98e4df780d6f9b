/** A document that was created from here, as much as names it. */
export interface RecordedDocument {
  readonly kind: 'invoice' | 'estimate';
  readonly number: string;
  readonly id?: string;
  readonly link?: string;
  /** When it was created, in ms. */
  readonly at: number;
}

/** What two documents have in common when one may be the other again. */
export interface DocumentFacts {
  readonly kind: RecordedDocument['kind'];
  readonly clientId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The total in EUR without VAT, in cents. */
  readonly netCents: number;
}
