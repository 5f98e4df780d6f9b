import { commands } from 'vscode';
import type { App } from '../app.ts';
import { expandStatus } from './load-commands.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { InvoiceStatus } from '../../domain/statuses.ts';
import { report } from '../../services/errors/report.ts';
import { dataLifetime } from '../../services/host/settings.ts';
import { today } from '../../domain/day.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import { type Look } from './invoice-nodes.ts';
import type { EstimateViewState } from '../estimates/estimate-view.ts';
import type { InvoiceViewState } from './invoice-view.ts';

/** What the invoices view shows now; undefined when signed out. Costs no call. */
export async function invoiceViewState(app: App): Promise<InvoiceViewState | undefined> {
  const session = await app.active.session();
  const unknown = session?.guard.unknown().length ?? 0;
  await setContexts(session, unknown);
  if (session === undefined) return undefined;
  session.data.catchUp();
  const { resetsAt } = await session.api.quota();
  return {
    look: await lookOf(app, session),
    health: session.api.health,
    companyLabel: session.company.label,
    resetsAt,
    unknown,
  };
}

export async function estimateViewState(app: App): Promise<EstimateViewState | undefined> {
  const session = await app.active.session();
  if (session === undefined) return undefined;
  const { current } = session.data;
  const { resetsAt } = await session.api.quota();
  return {
    entries: session.estimates.withThoseOf(loadedRows(current), current.keys),
    data: current,
    health: session.api.health,
    resetsAt,
  };
}

/** The user opened a status in the view. */
export async function expandFromView(app: App, status: InvoiceStatus): Promise<void> {
  const session = await app.active.session();
  if (session === undefined) return;
  const run = async (): Promise<void> => {
    try {
      await expandStatus(session, status, dataLifetime());
    } catch (error) {
      void report(error, app.log, run);
    }
  };
  await run();
}

async function lookOf({ options, openRows }: App, session: CompanySession): Promise<Look> {
  const { isRowOverdue } = await import('../../domain/overdue.ts');
  const { rowMatcher } = await import('../../domain/search.ts');
  const day = today();
  const { id: companyId } = session.company;
  return {
    companyId,
    data: session.data.current,
    grouping: options.grouping,
    filter: options.filter,
    matches: rowMatcher(options.filter),
    lifetime: dataLifetime(),
    now: Date.now(),
    isOverdue: (row) => isRowOverdue(row, day),
    isOpen: (id) => openRows.has(companyId, id),
  };
}

/** The words that `when` clauses of the manifest test. */
async function setContexts(session: CompanySession | undefined, unknown: number): Promise<void> {
  const contexts = {
    'factomos.state': session === undefined ? 'signedOut' : session.api.health,
    'factomos.hasLoaded': session !== undefined && Object.keys(session.data.current.statuses).length > 0,
    'factomos.hasUnknown': unknown > 0,
  };
  for (const [name, value] of Object.entries(contexts))
    await commands.executeCommand('setContext', name, value);
}
