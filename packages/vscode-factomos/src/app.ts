import type { ExtensionContext } from 'vscode';
import type { CompanyStore } from './auth/companyStore.ts';
import type { CallCounts } from './calls/callCounts.ts';
import type { ActiveCompany } from './company/activeCompany.ts';
import type { Log } from './log.ts';
import type { EstimateView } from './views/estimateView.ts';
import type { InvoiceView } from './views/invoiceView.ts';
import type { ViewOptions } from './views/viewOptions.ts';

/** The parts of the extension, as `activate` puts them together. Commands take the slice they need. */
export interface App {
  readonly context: ExtensionContext;
  readonly log: Log;
  readonly companies: CompanyStore;
  readonly active: ActiveCompany;
  readonly counts: CallCounts;
  readonly options: ViewOptions;
  readonly invoices: InvoiceView;
  readonly estimates: EstimateView;
}
