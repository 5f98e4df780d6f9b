/** Totals before Factomos has made any, in EUR: always called an estimate. */
export interface Totals {
  readonly withoutVat: number;
  /** Unknown as long as a service's rate is. */
  readonly vat: number | undefined;
  readonly withVat: number | undefined;
}
