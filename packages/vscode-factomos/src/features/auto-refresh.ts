import { INVOICES_PER_PAGE } from 'factomos-core';
import { Disposable, window, workspace } from 'vscode';
import type { App } from './app.ts';
import { inScope } from '../services/api/call-scope.ts';
import type { CompanySession } from '../services/company/company-session.ts';
import { today } from '../domain/day.ts';
import { STATUSES } from '../domain/statuses.ts';
import type { DocumentPanels } from './document/document-panels.ts';
import type { DocumentProvider } from './document/document-provider.ts';
import { DOCUMENT_SCHEME } from '../services/data/document-ref.ts';
import { autoRefresh, showsStatusBar } from '../services/host/settings.ts';
import { CallsStatusBar } from './calls/calls-status-bar.ts';

/** The age of the data is shown in minutes. */
const REDRAW_MS = 60_000;

/** Redraws views, open documents and the status bar when their data has changed. Makes no calls, unless auto-refresh is enabled. */
export function keepViewsUpToDate(
  app: App,
  { texts, panels }: { readonly texts: DocumentProvider; readonly panels: DocumentPanels },
): { dispose(): unknown }[] {
  const statusBar = new CallsStatusBar();
  let inSession: Disposable[] = [];

  const redraw = (): void => {
    app.invoices.refresh();
    app.estimates.refresh();
  };
  const redrawDocuments = (): void => {
    panels.refresh();
    texts.refresh(
      workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === DOCUMENT_SCHEME),
    );
  };
  const drawQuota = async (): Promise<void> => {
    const session = await app.active.session();
    if (session === undefined || !showsStatusBar()) statusBar.hide();
    else statusBar.show(await session.api.quota(), session.company.label);
  };
  const follow = (session: CompanySession | undefined): void => {
    for (const disposable of inSession) disposable.dispose();
    inSession =
      session === undefined
        ? []
        : [
            session.data.onDidChange(redraw),
            session.data.onDidChange(redrawDocuments),
            session.estimates.onDidChange(redraw),
            session.guard.onDidChange(redraw),
            session.guard.onDidChange(redrawDocuments),
            session.api.onDidChangeHealth(redraw),
            session.api.onDidChangeHealth(redrawDocuments),
          ];
    redraw();
    redrawDocuments();
    void drawQuota();
  };

  let day = today();
  const redrawTimer = setInterval(() => {
    // The badge of a hidden view is visible too, and counts what fell due at midnight.
    const isNewDay = today() !== day;
    day = today();
    if (app.invoices.tree.visible || isNewDay) redraw();
    panels.refresh();
  }, REDRAW_MS);
  let refreshTimer = startAutoRefresh(app);
  return [
    statusBar,
    app.active.onDidChange(follow),
    app.options.onDidChange(redraw),
    app.counts.onDidChange(() => void drawQuota()),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('factomos')) return;
      clearInterval(refreshTimer);
      refreshTimer = startAutoRefresh(app);
      redraw();
      void drawQuota();
    }),
    new Disposable(() => {
      clearInterval(redrawTimer);
      clearInterval(refreshTimer);
      for (const disposable of inSession) disposable.dispose();
    }),
  ];
}

/** Refreshes only first pages, only while the window has the focus and only if the setting is on, as its description says. */
function startAutoRefresh(app: App): NodeJS.Timeout | undefined {
  const interval = autoRefresh();
  if (interval === undefined) return undefined;
  return setInterval(() => {
    if (window.state.focused) void refreshQuietly(app);
  }, interval);
}

async function refreshQuietly({ active, log }: App): Promise<void> {
  const session = await active.session();
  if (session === undefined || session.api.health === 'quota') return;
  try {
    for (const status of STATUSES) {
      const loaded = session.data.current.statuses[status];
      // One call per status, as the setting says: longer lists are refreshed by the user.
      if (loaded !== undefined && loaded.rows.length <= INVOICES_PER_PAGE)
        await inScope({ ownProgress: true }, () => session.invoices.refresh(status));
    }
  } catch (error) {
    // The view shows the problem: no notification for something the user did not start.
    log.warn(`automatic refresh: ${error instanceof Error ? error.message : String(error)}`);
  }
}
