/** Totals computed before the document exists, in EUR. They are always shown as an estimate. */
export interface Totals {
  readonly withoutVat: number;
  /** Undefined while the rate of a service is not known. */
  readonly vat: number | undefined;
  readonly withVat: number | undefined;
}
