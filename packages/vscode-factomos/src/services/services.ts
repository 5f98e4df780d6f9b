import type { ExtensionContext } from 'vscode';
import type { CompanyStore } from './company/company-store.ts';
import type { CallCounts } from './api/call-counts.ts';
import type { ViewId } from './api/call-scope.ts';
import type { ActiveCompany } from './company/active-company.ts';
import type { Log } from './host/log.ts';

/** The services that features use. Each command takes the narrowest slice it needs. */
export interface Services {
  readonly context: ExtensionContext;
  readonly log: Log;
  readonly companies: CompanyStore;
  readonly active: ActiveCompany;
  readonly counts: CallCounts;
  /** Whether the view or the panel from which a command was run is on the screen: it says itself why Factomos cannot be read. */
  readonly isShown: (view: ViewId | undefined, argument: unknown) => boolean;
}
