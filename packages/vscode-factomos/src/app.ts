import type { ExtensionContext } from 'vscode';
import type { CompanyStore } from './auth/company-store.ts';
import type { CallCounts } from './calls/call-counts.ts';
import type { ActiveCompany } from './company/active-company.ts';
import type { Log } from './log.ts';
import type { EstimateView } from './views/estimate-view.ts';
import type { InvoiceView } from './views/invoice-view.ts';
import type { OpenRows } from './views/open-rows.ts';
import type { ViewOptions } from './views/view-options.ts';

/** The parts of the extension, as `activate` puts them together. Commands take the slice they need. */
export interface App {
  readonly context: ExtensionContext;
  readonly log: Log;
  readonly companies: CompanyStore;
  readonly active: ActiveCompany;
  readonly counts: CallCounts;
  readonly options: ViewOptions;
  readonly openRows: OpenRows;
  readonly invoices: InvoiceView;
  readonly estimates: EstimateView;
}
