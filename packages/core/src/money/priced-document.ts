import { type TitleLine } from '../catalogue/spec/line.ts';
import { type Amount } from './amount.ts';

/** A line to be sent. Its price (EUR without VAT) and VAT rate (percent) default to those of the service. */
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

/** The parameters of createInvoice, editInvoice or createEstimate that determine the totals. */
export interface PricedDocument {
  lines: readonly (PricedLine | TitleLine)[];
  /** If above 0, the rate of the whole document in percent. Otherwise each line has the rate of its service. */
  invoice_vat?: Amount | undefined;
  estimate_vat?: Amount | undefined;
  /** False for a document without VAT, and for a company that charges none. Default true. */
  vat_enable?: boolean | 0 | 1 | '0' | '1' | undefined;
  /** The forced total with VAT, in EUR. The VAT is then the difference from the net total. */
  figures_total_withvat?: Amount | undefined;
}

/** The known services, by service_id (from getService): price in EUR without VAT, rate in percent. */
export type KnownServices = Readonly<Record<string, { price: Amount; vat: Amount }>>;
