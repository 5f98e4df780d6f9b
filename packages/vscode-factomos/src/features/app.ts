import type { Services } from '../services/services.ts';
import type { EstimateView } from './estimates/estimate-view.ts';
import type { InvoiceView } from './invoices/invoice-view.ts';
import type { OpenRows } from './invoices/open-rows.ts';
import type { ViewOptions } from './invoices/view-options.ts';

/** The parts of the extension, as created by `activate`. */
export interface App extends Services {
  readonly options: ViewOptions;
  readonly openRows: OpenRows;
  readonly invoices: InvoiceView;
  readonly estimates: EstimateView;
}
