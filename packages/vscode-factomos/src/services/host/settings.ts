import { DEFAULT_DAILY_LIMIT } from 'factomos-core';
import { workspace } from 'vscode';

const MINUTE = 60_000;
/** A shorter interval would use up the daily quota. */
const MIN_AUTO_REFRESH = 15;

/** VS Code reports a setting that is not a number, but still returns it. */
function numberSetting(name: string, fallback: number): number {
  const value = Number(workspace.getConfiguration('factomos').get<unknown>(name, fallback));
  return Number.isFinite(value) ? value : fallback;
}

/** The daily quota of calls. */
export function dailyLimit(): number {
  return Math.max(1, Math.trunc(numberSetting('dailyLimit', DEFAULT_DAILY_LIMIT)));
}

/** How long loaded invoices count as current, in ms. */
export function dataLifetime(): number {
  return Math.max(1, numberSetting('dataLifetime', 60)) * MINUTE;
}

/** The interval between automatic refreshes, in ms; undefined when they are off. */
export function autoRefresh(): number | undefined {
  const interval = numberSetting('autoRefresh', 0);
  return interval > 0 ? Math.max(MIN_AUTO_REFRESH, interval) * MINUTE : undefined;
}

export function showsStatusBar(): boolean {
  return workspace.getConfiguration('factomos').get<boolean>('statusBar', true);
}
