import type { ExtensionContext } from 'vscode';
import type { CompanyStore } from './auth/company-store.ts';
import type { CallCounts } from './calls/call-counts.ts';
import type { ActiveCompany } from './company/active-company.ts';
import type { Log } from './log.ts';

/** What every feature works with. A command takes the narrowest slice it needs. */
export interface Services {
  readonly context: ExtensionContext;
  readonly log: Log;
  readonly companies: CompanyStore;
  readonly active: ActiveCompany;
  readonly counts: CallCounts;
}
