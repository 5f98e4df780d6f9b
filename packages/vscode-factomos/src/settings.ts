import { workspace } from 'vscode';

const MINUTE = 60_000;
/** Less would use up the day's calls. */
const SHORTEST_AUTO_REFRESH = 15;

function minutes(name: string, fallback: number): number {
  return workspace.getConfiguration('factomos').get<number>(name, fallback);
}

const DAILY_LIMIT = 500;

/** Calls a day that Factomos allows. VS Code marks a setting that is no number, and gives it all the same. */
export function dailyLimit(): number {
  const limit = Math.trunc(workspace.getConfiguration('factomos').get<number>('dailyLimit', DAILY_LIMIT));
  return Number.isFinite(limit) ? Math.max(1, limit) : DAILY_LIMIT;
}

/** How long loaded invoices count as fresh, in ms. */
export function dataLifetime(): number {
  return Math.max(1, minutes('dataLifetime', 60)) * MINUTE;
}

/** Between two automatic refreshes, in ms; undefined when there are none. */
export function autoRefresh(): number | undefined {
  const interval = minutes('autoRefresh', 0);
  return interval > 0 ? Math.max(SHORTEST_AUTO_REFRESH, interval) * MINUTE : undefined;
}

export function showsStatusBar(): boolean {
  return workspace.getConfiguration('factomos').get<boolean>('statusBar', true);
}
