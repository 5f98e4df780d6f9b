import { type TitleLine } from '../catalogue/spec/line.ts';
import { type Amount } from './amount.ts';

/** A line as it is sent: price (EUR without VAT) and VAT rate (percent) come from the service when they are absent. */
export interface PricedLine {
  service_id?: number | string | undefined;
  quantity: Amount;
  price?: Amount | undefined;
  /** Discount on the whole line, in EUR. Default 0. */
  remise?: Amount | undefined;
  /** The service's VAT rate, in percent. */
  vat?: Amount | undefined;
  title?: undefined;
}

/** The parameters of createInvoice, editInvoice or createEstimate that a document's totals depend on. */
export interface PricedDocument {
  lines: readonly (PricedLine | TitleLine)[];
  /** Above 0: one rate, in percent, for the whole document. Otherwise each line has its service's. */
  invoice_vat?: Amount | undefined;
  estimate_vat?: Amount | undefined;
  /** False for a document without VAT, and for a company that has none. Default true. */
  vat_enable?: boolean | 0 | 1 | '0' | '1' | undefined;
  /** The total with VAT, in EUR: forced, it makes the VAT whatever is left. */
  figures_total_withvat?: Amount | undefined;
}

/** What is known of the services, by service_id (answers of getService): price in EUR without VAT, rate in percent. */
export type KnownServices = Readonly<Record<string, { price: Amount; vat: Amount }>>;
