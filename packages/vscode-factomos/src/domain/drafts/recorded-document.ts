/** The record of a document that was created from here. */
export interface RecordedDocument {
  readonly kind: 'invoice' | 'estimate';
  readonly number: string;
  readonly id?: string;
  readonly link?: string;
  /** The time of creation, in ms. */
  readonly at: number;
}

/** Facts that are equal when one document may duplicate another. */
export interface DocumentFacts {
  readonly kind: RecordedDocument['kind'];
  readonly clientId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The total in EUR without VAT, in cents. */
  readonly netCents: number;
}
