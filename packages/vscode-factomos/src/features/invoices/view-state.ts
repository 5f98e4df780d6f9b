import { commands } from 'vscode';
import { expandStatus } from './load-commands.ts';
import { inScope } from '../../services/api/call-scope.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { InvoiceStatus } from '../../domain/statuses.ts';
import { report } from '../../services/errors/report.ts';
import type { Services } from '../../services/services.ts';
import { dataLifetime } from '../../services/host/settings.ts';
import { today } from '../../domain/day.ts';
import { type InvoiceListState } from './invoice-nodes.ts';
import type { InvoiceViewState } from './invoice-view.ts';
import type { OpenRows } from './open-rows.ts';
import type { ViewOptions } from './view-options.ts';

const VIEW = 'factomos.invoices';

interface Parts extends Pick<Services, 'active' | 'log' | 'isShown'> {
  readonly options: ViewOptions;
  readonly openRows: OpenRows;
}

/** The state of the invoices view; undefined when signed out. Makes no calls. */
export async function invoiceViewState(parts: Parts): Promise<InvoiceViewState | undefined> {
  const session = await parts.active.session();
  const unknown = session?.guard.unknown().length ?? 0;
  await setContexts(session, unknown);
  if (session === undefined) return undefined;
  session.data.reload();
  const { resetsAt } = await session.api.quota();
  return {
    look: await lookOf(parts, session),
    health: session.api.health,
    companyLabel: session.company.label,
    resetsAt,
    unknown,
  };
}

/** Runs when the user expands a status in the view. */
export async function expandFromView(parts: Parts, status: InvoiceStatus): Promise<void> {
  const session = await parts.active.session();
  if (session === undefined) return;
  const run = async (): Promise<void> => {
    try {
      await inScope({ view: VIEW }, () => expandStatus(session, status, dataLifetime()));
    } catch (error) {
      void report(error, parts.log, { retry: run, isShown: parts.isShown(VIEW, undefined) });
    }
  };
  await run();
}

async function lookOf({ options, openRows }: Parts, session: CompanySession): Promise<InvoiceListState> {
  const { overdueDaysOf } = await import('../../domain/overdue.ts');
  const { rowMatcher } = await import('../../domain/search.ts');
  const day = today();
  const { id: companyId } = session.company;
  return {
    companyId,
    data: session.data.current,
    grouping: options.grouping,
    sorting: options.sorting,
    filter: options.filter,
    matches: rowMatcher(options.filter),
    lifetime: dataLifetime(),
    now: Date.now(),
    today: day,
    overdueDays: overdueDaysOf(day),
    isOpen: (id) => openRows.has(companyId, id),
  };
}

/** Sets the context keys for the manifest's `when` clauses. */
async function setContexts(session: CompanySession | undefined, unknown: number): Promise<void> {
  const contexts = {
    'factomos.state': session === undefined ? 'signedOut' : session.api.health,
    'factomos.hasLoaded': session !== undefined && Object.keys(session.data.current.statuses).length > 0,
    'factomos.hasUnknown': unknown > 0,
  };
  for (const [name, value] of Object.entries(contexts))
    await commands.executeCommand('setContext', name, value);
}
