import { l10n, ProgressLocation, window } from 'vscode';
import { inScope } from '../../services/api/call-scope.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { STATUSES, type InvoiceStatus } from '../../domain/statuses.ts';
import { agreeToCost } from '../../services/company/agree-to-cost.ts';
import { statusLabel } from '../../ui/choice-labels.ts';
import { isComplete } from '../../domain/loaded-rows.ts';
import { calls } from '../../ui/format.ts';
import { isStale, pagesOf, refreshCost, refreshedStatuses, remainingCost } from '../../domain/costs.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';

/** A refresh with more calls than this asks first. */
const ASK_ABOVE = 5;

/** Loads a status when it is expanded: one call the first time, and when its only page is older than its lifetime; otherwise none. */
export async function expandStatus(
  session: CompanySession,
  status: InvoiceStatus,
  lifetime: number,
): Promise<void> {
  session.data.reload();
  const loaded = session.data.current.statuses[status];
  const fresh = loaded !== undefined && !isStale(loaded, { now: Date.now(), lifetime });
  // Expanding announces at most one call. For more pages the view has a row that offers the refresh.
  if (fresh || (loaded !== undefined && pagesOf(loaded) > 1)) return;
  await session.invoices.refresh(status);
}

export async function refreshStatus(session: CompanySession, status: InvoiceStatus): Promise<void> {
  await session.invoices.refresh(status);
}

export async function loadMore(session: CompanySession, status: InvoiceStatus): Promise<void> {
  await session.invoices.more(status);
}

/** Reads all loaded pages again, or the pending invoices when nothing is loaded. */
export async function refreshInvoices(session: CompanySession): Promise<void> {
  const statuses = refreshedStatuses(session.data.current);
  const cost = refreshCost(session.data.current);
  if (cost > ASK_ABOVE && !(await agreeToCost(session, l10n.t('Refresh all loaded invoices?'), calls(cost))))
    return;
  for (const status of statuses) await session.invoices.refresh(status);
}

/** Loads everything that is not loaded, after stating the cost. Can be cancelled between two calls. */
export async function loadRest(session: CompanySession, enough = (): boolean => false): Promise<boolean> {
  const { current } = session.data;
  if (remainingCost(current) === 0) {
    void window.showInformationMessage(l10n.t('All invoices are loaded.'));
    return true;
  }
  if (!(await agreeToCost(session, l10n.t('Load all invoices?'), remainingCostLabel(current)))) return false;
  return await loadWithProgress(session, enough);
}

export async function loadWithProgress(session: CompanySession, enough: () => boolean): Promise<boolean> {
  const cancel = new AbortController();
  return await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Loading invoices'), cancellable: true },
    async (progress, token) => {
      token.onCancellationRequested(() => {
        cancel.abort();
      });
      try {
        await inScope({ ownProgress: true, signal: cancel.signal }, () =>
          session.invoices.loadRemaining(
            cancel.signal,
            (status) => {
              progress.report({ message: statusLabel(status) });
            },
            enough,
          ),
        );
      } catch (error) {
        // What was loaded before the cancellation is kept.
        if (cancel.signal.aborted) return false;
        throw error;
      }
      return STATUSES.every((status) => isComplete(session.data.current.statuses[status]));
    },
  );
}
