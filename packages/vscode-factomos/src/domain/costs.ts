import { INVOICES_PER_PAGE } from 'factomos-core';
import type { CompanyData, LoadedStatus } from './company-data.ts';
import { listedRows, missingRows } from './loaded-rows.ts';
import { STATUSES, type InvoiceStatus } from './statuses.ts';

export function isStale(
  { at }: LoadedStatus,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): boolean {
  return now - at > lifetime;
}

/** The number of calls to read all loaded pages again. */
export function pagesOf(loaded: LoadedStatus | undefined): number {
  return Math.max(1, Math.ceil(listedRows(loaded).length / INVOICES_PER_PAGE));
}

/** The statuses that a refresh reads again: those that are loaded, otherwise the pending invoices. */
export function refreshedStatuses({ statuses }: Readonly<CompanyData>): readonly InvoiceStatus[] {
  const loaded = STATUSES.filter((status) => statuses[status] !== undefined);
  return loaded.length === 0 ? ['pending'] : loaded;
}

/** The number of calls of a refresh. */
export function refreshCost(data: Readonly<CompanyData>): number {
  return refreshedStatuses(data).reduce((sum, status) => sum + pagesOf(data.statuses[status]), 0);
}

/** The minimum number of calls to load everything that is not loaded. */
export function remainingCost(data: Readonly<CompanyData>): number {
  return STATUSES.reduce((cost, status) => {
    const loaded = data.statuses[status];
    return cost + (loaded === undefined ? 1 : Math.ceil(missingRows(loaded) / INVOICES_PER_PAGE));
  }, 0);
}
