import type { Services } from './services.ts';
import type { EstimateView } from './views/estimate-view.ts';
import type { InvoiceView } from './views/invoice-view.ts';
import type { OpenRows } from './views/open-rows.ts';
import type { ViewOptions } from './views/view-options.ts';

/** The parts of the extension, as `activate` puts them together. */
export interface App extends Services {
  readonly options: ViewOptions;
  readonly openRows: OpenRows;
  readonly invoices: InvoiceView;
  readonly estimates: EstimateView;
}
