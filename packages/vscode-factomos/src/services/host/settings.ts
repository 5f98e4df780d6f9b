import { DEFAULT_DAILY_LIMIT } from 'factomos-core';
import { workspace } from 'vscode';

const MINUTE = 60_000;
/** Less would use up the day's calls. */
const MIN_AUTO_REFRESH = 15;

/** VS Code marks a setting that is not a number, and returns it all the same. */
function numberSetting(name: string, fallback: number): number {
  const value = Number(workspace.getConfiguration('factomos').get<unknown>(name, fallback));
  return Number.isFinite(value) ? value : fallback;
}

/** Calls a day that Factomos allows. */
export function dailyLimit(): number {
  return Math.max(1, Math.trunc(numberSetting('dailyLimit', DEFAULT_DAILY_LIMIT)));
}

/** How long loaded invoices count as fresh, in ms. */
export function dataLifetime(): number {
  return Math.max(1, numberSetting('dataLifetime', 60)) * MINUTE;
}

/** Between two automatic refreshes, in ms; undefined when there are none. */
export function autoRefresh(): number | undefined {
  const interval = numberSetting('autoRefresh', 0);
  return interval > 0 ? Math.max(MIN_AUTO_REFRESH, interval) * MINUTE : undefined;
}

export function showsStatusBar(): boolean {
  return workspace.getConfiguration('factomos').get<boolean>('statusBar', true);
}
